namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>The paper venue's books of one account.</summary>
/// <param name="Balance">Cash; null where the account is new.</param>
/// <param name="OpenOrders">Orders without a final state, by number.</param>
/// <param name="Positions">Positions that aren't flat.</param>
/// <param name="LastOrderNumber">Highest order number, 0 at first.</param>
/// <param name="LastFillNumber">Fills ever made, 0 at first.</param>
public sealed record PaperState(
    decimal? Balance, IReadOnlyList<PaperOrder> OpenOrders, IReadOnlyList<PaperPosition> Positions, long LastOrderNumber, long LastFillNumber)
{
    /// <summary>Market time up to which funding has been charged; null where the account is new.</summary>
    public DateTimeOffset? FundedUntil { get; init; }
}
