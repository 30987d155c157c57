namespace SparkStacker.Trading.Execution;

/// <summary>An account: on paper, one for each start of a recording.</summary>
/// <param name="Id">Identity.</param>
/// <param name="OpeningBalance">Balance at the start, quote currency.</param>
/// <param name="OpenedAt">Machine time of the start.</param>
/// <param name="ClosedAt">Machine time at which a new account took its place; null for the current one.</param>
/// <param name="MarketSource">Feed it trades on, see <see cref="Exchanges.FeedDescription.Identity"/>.</param>
public sealed record TradingAccount(
    AccountId Id, decimal OpeningBalance, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, string MarketSource);
