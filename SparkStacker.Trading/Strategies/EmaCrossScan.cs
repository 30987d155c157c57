using System.Runtime.CompilerServices;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>All crosses of <see cref="EmaCross"/> in one loop.</summary>
/// <param name="fast">Closes in the fast average.</param>
/// <param name="slow">Closes in the slow average.</param>
/// <param name="seed">What each average starts from.</param>
internal sealed class EmaCrossScan(int fast, int slow, EmaSeed seed) : ISignalScan
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Scan(CandleSeries series, Span<SignalCode> signals)
    {
        var closes = series.Closes;
        if (closes.Length <= slow)
        {
            return 0;
        }

        var (fastAverage, slowAverage) = (new Ema(fast, seed), new Ema(slow, seed));
        for (var i = 0; i < slow; i++)
        {
            fastAverage.Update(closes[i]);
            slowAverage.Update(closes[i]);
        }

        var (fastValue, slowValue) = (fastAverage.Value, slowAverage.Value);
        var (fastAlpha, slowAlpha) = (fastAverage.Alpha, slowAverage.Alpha);
        var cross = new LineCross(signals, fastValue, slowValue);
        for (var i = slow; i < closes.Length; i++)
        {
            fastValue = Ema.Step(fastValue, fastAlpha, closes[i]);
            slowValue = Ema.Step(slowValue, slowAlpha, closes[i]);
            cross.Next(i, fastValue, slowValue);
        }

        return cross.Count;
    }
}
