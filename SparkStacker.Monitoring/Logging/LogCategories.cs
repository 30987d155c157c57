using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Category of a log line, from the name of its logger.</summary>
internal static class LogCategories
{
    public const string App = "app";
    public const string Trading = "trading";
    public const string Connector = "connector";
    public const string Risk = "risk";
    public const string Security = "security";
    public const string Strategy = "strategy";

    // The first prefix that fits decides, so longer ones come first.
    private static readonly (string Prefix, string Category)[] s_table =
    [
        ("SparkStacker.Trading.Strategies", Strategy),
        ("SparkStacker.Trading.Indicators", Strategy),
        ("SparkStacker.Trading.Risk", Risk),
        ("SparkStacker.Trading.Exchanges", Connector),
        ("SparkStacker.Trading", Trading),
        ("SparkStacker.Console.Identity", Security),
        ("SparkStacker.Console.Commands", Security),
        ("SparkStacker.Console.Components.Pages.Login", Security),
        ("SparkStacker.Console.Components.Pages.Setup", Security),
        ("Microsoft.AspNetCore.Authentication", Security),
        ("Microsoft.AspNetCore.Authorization", Security),
        ("Microsoft.AspNetCore.Antiforgery", Security),
        ("Microsoft.AspNetCore.DataProtection", Security),
        ("Microsoft.AspNetCore.Identity", Security),
    ];

    // Logger names are type names, so this has an end.
    private static readonly ConcurrentDictionary<string, string> s_known = new(StringComparer.Ordinal);

    public static ImmutableArray<string> All { get; } = [App, Trading, Connector, Risk, Security, Strategy];

    /// <summary>Beginnings of loggers' names with their category, longer ones before shorter ones that they begin with.</summary>
    public static IEnumerable<(string Prefix, string Category)> Prefixes => [.. s_table, ("SparkStacker", App)];

    /// <summary>Category of a logger's name; <see cref="App"/> where no prefix fits.</summary>
    public static string Of(string? logger) => logger is null ? App : s_known.GetOrAdd(logger, static name =>
    {
        foreach (var (prefix, category) in s_table)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && (name.Length == prefix.Length || name[prefix.Length] == '.'))
            {
                return category;
            }
        }

        return App;
    });
}
