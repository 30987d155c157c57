using SparkStacker.Trading.Performance;

namespace SparkStacker.Trading.Backtesting;

/// <summary>An equity curve as the engine gives it.</summary>
internal sealed class DecimalEquity(decimal opening, decimal[] values) : EquityCurve(opening)
{
    public override int Count => values.Length;

    public override decimal this[int candle] => values[candle];

    internal override Drawdown Deepest()
    {
        var (peak, peakIndex) = (Opening, -1);
        var deepest = new Drawdown(Opening, Opening, -1, -1);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] > peak)
            {
                (peak, peakIndex) = (values[i], i);
            }
            else if ((peak - values[i]) * deepest.Peak > deepest.Amount * peak)
            {
                deepest = new Drawdown(peak, values[i], peakIndex, i);
            }
        }

        return deepest;
    }
}
