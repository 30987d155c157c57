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

        var lines = Average(closes, fast, seed);
        var slowValues = Average(closes, slow, seed);
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] -= slowValues[i];
        }

        var firstLine = Math.Min(seed is EmaSeed.Mean ? slow - 1 : 0, lines.Length);
        var signals = Average(lines.AsSpan(firstLine), signal, seed);
        var values = new MacdValue[closes.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var line = i >= slow - 1 ? lines[i] : double.NaN;
            var signalValue = i >= slow + signal - 2 ? signals[i - firstLine] : double.NaN;
            values[i] = new MacdValue(line, signalValue, line - signalValue);
        }

        return values;
    }

    private static double[] Average(ReadOnlySpan<double> values, int period, EmaSeed seed)
    {
        var averages = new double[values.Length];
        var seedLength = seed is EmaSeed.Mean ? period : 1;
        averages.AsSpan(0, Math.Min(seedLength - 1, averages.Length)).Fill(double.NaN);
        if (values.Length < seedLength)
        {
            return averages;
        }

        var sum = 0d;
        foreach (var value in values[..seedLength])
        {
            sum += value;
        }

        averages[seedLength - 1] = sum / seedLength;
        for (var i = seedLength; i < values.Length; i++)
        {
            averages[i] = averages[i - 1] + (2d / (period + 1) * (values[i] - averages[i - 1]));
        }

        return averages;
    }
}
