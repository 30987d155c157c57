using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>Asks a strategy candle by candle: right for every strategy, and slower than a loop of its own.</summary>
/// <param name="strategy">A fresh strategy.</param>
internal sealed class StreamedScan(IStrategy strategy) : ISignalScan
{
    public int Scan(CandleSeries series, Span<SignalCode> signals)
    {
        var count = 0;
        var candles = series.Candles;
        for (var i = 0; i < candles.Length; i++)
        {
            var side = strategy.OnClosedCandle(candles[i]).Side;
            if (side != SignalSide.Neutral)
            {
                signals[count++] = new SignalCode(i, side == SignalSide.Sell);
            }
        }

        return count;
    }
}
