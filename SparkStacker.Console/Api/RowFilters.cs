using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.History;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api;

/// <summary>Filters that lists of stored rows have in common.</summary>
internal static class RowFilters
{
    private const string AllAccounts = "all";

    public static QueryField[] Fields { get; } =
    [
        QueryField.Text("account", "Account; without it the current one, 'all' for every account."),
        QueryField.Text("strategy", "Only of this strategy."),
        QueryField.Text("symbol", "Only in this market."),
        QueryField.Time("from", "At or after this time."),
        QueryField.Time("to", "Before this time."),
    ];

    /// <summary>What these fields say.</summary>
    public static RowFilter Read(ApiQuery query, IEngineReader engine) =>
        new(Account(query, engine), query.Text("strategy"), query.Text("symbol"), query.Time("from"), query.Time("to"));

    /// <summary>Null for every account.</summary>
    public static string? Account(ApiQuery query, IEngineReader engine) =>
        query.Text("account") switch { AllAccounts => null, { } given => given, null => engine.Snapshot.Account.Id.Value };
}
