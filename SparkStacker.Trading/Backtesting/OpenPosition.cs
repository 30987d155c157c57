using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Backtesting;

/// <summary>A position that is open when the data end.</summary>
/// <param name="Side">Direction.</param>
/// <param name="EntryTimeMs">Time of the entry fill, Unix milliseconds.</param>
/// <param name="EntryPrice">Price of the entry fill, quote currency.</param>
/// <param name="Size">Size, base asset.</param>
/// <param name="Mark">Last close, quote currency.</param>
/// <param name="Fees">Fees so far, positive = paid.</param>
/// <param name="Funding">Funding so far, positive = received.</param>
public sealed record OpenPosition(PositionSide Side, long EntryTimeMs, decimal EntryPrice, decimal Size, decimal Mark, decimal Fees, decimal Funding)
{
    /// <summary>Gain at the mark, before fees.</summary>
    public decimal UnrealisedPnl => (Mark - EntryPrice) * Size * Side.Sign();
}
