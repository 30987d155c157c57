using System.Runtime.CompilerServices;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>All returns of <see cref="RsiReversal"/> in one loop.</summary>
/// <param name="rsi">A fresh indicator: it warms up here, and its own step goes on from its averages.</param>
/// <param name="oversold">Level of the buys.</param>
/// <param name="overbought">Level of the sells.</param>
internal sealed class RsiReversalScan(Rsi rsi, double oversold, double overbought) : ISignalScan
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Scan(CandleSeries series, Span<SignalCode> signals)
    {
        var closes = series.Closes;
        if (closes.Length <= rsi.WarmUp)
        {
            return 0;
        }

        for (var i = 0; i < rsi.WarmUp; i++)
        {
            rsi.Update(closes[i]);
        }

        var (gain, loss, period) = (rsi.Gain, rsi.Loss, rsi.WarmUp - 1);
        var (count, wasLow, wasHigh) = (0, rsi.Value <= oversold, rsi.Value >= overbought);
        for (var i = rsi.WarmUp; i < closes.Length; i++)
        {
            var change = closes[i] - closes[i - 1];
            gain = Rsi.Smooth(gain, period, change);
            loss = Rsi.Smooth(loss, period, -change);
            var value = Rsi.Index(gain, loss);
            var (isLow, isHigh) = (value <= oversold, value >= overbought);

            // Leaving the lower level upwards, or the upper one downwards; without a branch, see LineCross.
            var sells = wasHigh & !isHigh;
            signals[count] = new SignalCode((i << 1) | (sells ? 1 : 0));
            count += (wasLow & !isLow) | sells ? 1 : 0;
            (wasLow, wasHigh) = (isLow, isHigh);
        }

        return count;
    }
}
