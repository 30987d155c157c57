using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>accounts</c>: one row for each start of a recording; closed ones stay.</summary>
internal sealed class AccountRow
{
    /// <summary>Counts the accounts in the order of opening.</summary>
    public long Number { get; init; }

    public required string Id { get; init; }

    public required decimal OpeningBalance { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset? ClosedAt { get; init; }

    public required string MarketSource { get; init; }

    public static AccountRow From(TradingAccount account) => new()
    {
        Id = account.Id.Value,
        OpeningBalance = account.OpeningBalance,
        OpenedAt = account.OpenedAt,
        ClosedAt = account.ClosedAt,
        MarketSource = account.MarketSource,
    };

    public TradingAccount ToAccount() => new(new AccountId(Id), OpeningBalance, OpenedAt, ClosedAt, MarketSource);
}
