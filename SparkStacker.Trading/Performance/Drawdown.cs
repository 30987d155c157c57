namespace SparkStacker.Trading.Performance;

/// <summary>The deepest fall of an equity curve below its highest point so far, the opening balance included.</summary>
/// <param name="Peak">Equity at the top, quote currency.</param>
/// <param name="Trough">Equity at the bottom.</param>
/// <param name="PeakIndex">Candle of the top; −1 for the opening balance.</param>
/// <param name="TroughIndex">Candle of the bottom; equal to <paramref name="PeakIndex"/> where equity never fell.</param>
public readonly record struct Drawdown(decimal Peak, decimal Trough, int PeakIndex, int TroughIndex)
{
    /// <summary>The fall, quote currency, 0 or more.</summary>
    public decimal Amount => Peak - Trough;

    /// <summary>The fall as percent of the top, 0 or more; above 100 where equity went below 0.</summary>
    public decimal Percent => Peak == 0 ? 0 : Amount / Peak * 100m;
}
