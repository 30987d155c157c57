namespace SparkStacker.Trading.Indicators;

/// <summary>Moving average convergence/divergence of closes, one candle at a time.</summary>
/// <remarks>
/// Line = EMA(fast) − EMA(slow), signal = EMA(signal) of the line, histogram = line − signal. The line is there after
/// <c>slow</c> closes, signal and histogram after <see cref="WarmUp"/>, whichever seed is chosen.
/// Formula: G. Appel, Technical Analysis: Power Tools for Active Investors (2005), chapter 8.
/// </remarks>
public sealed class Macd
{
    private readonly int _slowPeriod;
    private int _seen;

    /// <param name="fast">Closes in the fast average, at least 1 and fewer than <paramref name="slow"/>.</param>
    /// <param name="slow">Closes in the slow average.</param>
    /// <param name="signal">Values of the line in the signal, at least 1.</param>
    /// <param name="seed">What each of the three averages starts from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is out of its range.</exception>
    public Macd(int fast = 8, int slow = 21, int signal = 5, EmaSeed seed = EmaSeed.Mean)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(fast, slow);
        (Fast, Slow, Signal) = (new Ema(fast, seed), new Ema(slow, seed), new Ema(signal, seed));
        (_slowPeriod, WarmUp) = (slow, slow + signal - 1);
    }

    /// <summary>Closed candles before all three values are there: slow + signal − 1.</summary>
    public int WarmUp { get; }

    /// <summary>Whether all three values are there.</summary>
    public bool IsReady => _seen >= WarmUp;

    internal Ema Fast { get; }

    internal Ema Slow { get; }

    internal Ema Signal { get; }

    /// <summary>Values after the last closed candle.</summary>
    public MacdValue Value { get; private set; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Takes one closed candle.</summary>
    public MacdValue Update(double close)
    {
        var line = Fast.Update(close) - Slow.Update(close);
        var signal = double.IsNaN(line) ? double.NaN : Signal.Update(line);
        _seen++;
        return Value = Warm(line, signal, _seen);
    }

    /// <summary>The values if the forming candle closed at <paramref name="close"/>; changes nothing.</summary>
    public MacdValue Peek(double close)
    {
        var line = Fast.Peek(close) - Slow.Peek(close);
        return Warm(line, double.IsNaN(line) ? double.NaN : Signal.Peek(line), _seen + 1);
    }

    // Averages that start from their first value have one at once; it is worth nothing before the warm-up.
    private MacdValue Warm(double line, double signal, int seen) =>
        seen >= WarmUp ? new(line, signal, line - signal)
        : new(seen >= _slowPeriod ? line : double.NaN, double.NaN, double.NaN);
}
