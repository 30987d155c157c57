namespace SparkStacker.Trading.Indicators;

/// <summary>The MACD of a whole series at once: column by column, the plain way. <see cref="Macd"/> equals it to the last bit.</summary>
public static class MacdSeries
{
    /// <summary>One value a close, in the same order; NaN where not warm yet.</summary>
    /// <param name="closes">Closes of consecutive candles, oldest first.</param>
    /// <param name="fast">Closes in the fast average, at least 1 and fewer than <paramref name="slow"/>.</param>
    /// <param name="slow">Closes in the slow average.</param>
    /// <param name="signal">Values of the line in the signal, at least 1.</param>
    /// <param name="seed">What each of the three averages starts from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is out of its range.</exception>
    public static MacdValue[] Compute(
        ReadOnlySpan<double> closes, int fast = 8, int slow = 21, int signal = 5, EmaSeed seed = EmaSeed.Mean)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fast, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(signal, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(fast, slow);

        var lines = EmaSeries.Compute(closes, fast, seed);
        var slowValues = EmaSeries.Compute(closes, slow, seed);
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] -= slowValues[i];
        }

        var firstLine = Math.Min(seed is EmaSeed.Mean ? slow - 1 : 0, lines.Length);
        var signals = EmaSeries.Compute(lines.AsSpan(firstLine), signal, seed);
        var values = new MacdValue[closes.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var line = i >= slow - 1 ? lines[i] : double.NaN;
            var signalValue = i >= slow + signal - 2 ? signals[i - firstLine] : double.NaN;
            values[i] = new MacdValue(line, signalValue, line - signalValue);
        }

        return values;
    }
}
