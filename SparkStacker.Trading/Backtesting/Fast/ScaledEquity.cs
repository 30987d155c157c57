using System.Runtime.CompilerServices;
using SparkStacker.Trading.Performance;

namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>An equity curve as gains since the start in units of 10 to the power of −<paramref name="scale"/>.</summary>
internal sealed class ScaledEquity(decimal opening, long[] gains, int count, int scale) : EquityCurve(opening)
{
    public override int Count => count;

    public override decimal this[int candle] => Opening + Fraction.Decimal(gains[candle], scale);

    // Most candles only compare with two bounds: the peak, and the gain below which the fall would be a new record.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override Drawdown Deepest()
    {
        var start = (double)Opening * Math.Pow(10, scale);
        var (peak, peakIndex, floor) = (0L, -1, 0L);
        var (worst, top, topIndex, bottom, bottomIndex) = (0d, 0L, -1, 0L, -1);
        var values = gains.AsSpan(0, count);
        for (var i = 0; i < values.Length; i++)
        {
            var gain = values[i];
            if (gain > peak)
            {
                (peak, peakIndex) = (gain, i);
                floor = peak - (long)(worst * (start + peak));
            }
            else if (gain < floor && (peak - gain) / (start + peak) > worst)
            {
                (worst, top, topIndex, bottom, bottomIndex) = ((peak - gain) / (start + peak), peak, peakIndex, gain, i);
                floor = gain;
            }
        }

        return new Drawdown(Opening + Fraction.Decimal(top, scale), Opening + Fraction.Decimal(bottom, scale), topIndex, bottomIndex);
    }
}
