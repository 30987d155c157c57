namespace SparkStacker.Trading.Indicators;

/// <summary>The Bollinger bands of a whole series at once. <see cref="BollingerBands"/> equals it to the last bit.</summary>
public static class BollingerSeries
{
    /// <summary>One value a close, in the same order; NaN where not warm yet.</summary>
    /// <param name="closes">Closes of consecutive candles, oldest first.</param>
    /// <param name="period">Closes in the mean, at least 1.</param>
    /// <param name="deviations">Standard deviations from the middle to a band, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public static BollingerValue[] Compute(ReadOnlySpan<double> closes, int period = 20, double deviations = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(deviations);
        var values = new BollingerValue[closes.Length];
        values.AsSpan(0, Math.Min(period - 1, values.Length)).Fill(new(double.NaN, double.NaN, double.NaN));
        for (var i = period - 1; i < closes.Length; i++)
        {
            values[i] = Of(closes.Slice(i + 1 - period, period), deviations);
        }

        return values;
    }

    internal static BollingerValue Of(ReadOnlySpan<double> window, double deviations)
    {
        var sum = 0d;
        foreach (var close in window)
        {
            sum += close;
        }

        var mean = sum / window.Length;
        var squares = 0d;
        foreach (var close in window)
        {
            squares += (close - mean) * (close - mean);
        }

        var width = deviations * Math.Sqrt(squares / window.Length);
        return new(mean - width, mean, mean + width);
    }
}
