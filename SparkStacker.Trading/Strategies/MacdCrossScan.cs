using System.Runtime.CompilerServices;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>All crosses of <see cref="MacdCross"/> in one loop.</summary>
/// <param name="macd">A fresh indicator: it warms up here, and its own three steps go on from its values.</param>
internal sealed class MacdCrossScan(Macd macd) : ISignalScan
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Scan(CandleSeries series, Span<SignalCode> signals)
    {
        var closes = series.Closes;
        if (closes.Length <= macd.WarmUp)
        {
            return 0;
        }

        for (var i = 0; i < macd.WarmUp; i++)
        {
            macd.Update(closes[i]);
        }

        var cross = new LineCross(signals, macd.Value.Line, macd.Value.Signal);
        var (fast, slow, signal) = (macd.Fast.Value, macd.Slow.Value, macd.Signal.Value);
        var (fastAlpha, slowAlpha, signalAlpha) = (macd.Fast.Alpha, macd.Slow.Alpha, macd.Signal.Alpha);
        for (var i = macd.WarmUp; i < closes.Length; i++)
        {
            var close = closes[i];
            fast = Ema.Step(fast, fastAlpha, close);
            slow = Ema.Step(slow, slowAlpha, close);
            var line = fast - slow;
            signal = Ema.Step(signal, signalAlpha, line);
            cross.Next(i, line, signal);
        }

        return cross.Count;
    }
}
