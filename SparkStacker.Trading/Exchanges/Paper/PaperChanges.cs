using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>What one step changes in the paper venue's books; written in one transaction.</summary>
/// <param name="Account">Account.</param>
/// <param name="Balance">Cash after the step.</param>
/// <param name="Orders">Orders by number; the newest state comes last.</param>
/// <param name="Positions">Positions by market; the newest state comes last.</param>
/// <param name="Fills">New fills.</param>
public sealed record PaperChanges(
    AccountId Account, decimal Balance, IReadOnlyList<PaperOrder> Orders, IReadOnlyList<PaperPosition> Positions, IReadOnlyList<VenueFill> Fills)
{
    /// <summary>New funding payments.</summary>
    public IReadOnlyList<VenueFunding> Funding { get; init; } = [];

    /// <summary>Market time up to which funding has been charged; null before the first update.</summary>
    public DateTimeOffset? FundedUntil { get; init; }
}
