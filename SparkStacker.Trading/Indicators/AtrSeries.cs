namespace SparkStacker.Trading.Indicators;

/// <summary>The average true range of a whole series at once. <see cref="Atr"/> equals it to the last bit.</summary>
public static class AtrSeries
{
    /// <summary>One value a candle, in the same order, 0 or more; NaN where not warm yet.</summary>
    /// <param name="highs">Highs of consecutive candles, oldest first.</param>
    /// <param name="lows">Their lows, as many.</param>
    /// <param name="closes">Their closes, as many.</param>
    /// <param name="period">Ranges in the average, at least 1.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is below 1.</exception>
    public static double[] Compute(ReadOnlySpan<double> highs, ReadOnlySpan<double> lows, ReadOnlySpan<double> closes, int period = 14)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        if (highs.Length != closes.Length || lows.Length != closes.Length)
        {
            throw new ArgumentException($"Highs, lows and closes must be as many; found {highs.Length}, {lows.Length} and {closes.Length}.", nameof(highs));
        }

        var values = new double[closes.Length];
        values.AsSpan(0, Math.Min(period, values.Length)).Fill(double.NaN);
        var sum = 0d;
        for (var i = 1; i < closes.Length; i++)
        {
            var range = Math.Max(highs[i] - lows[i], Math.Max(Math.Abs(highs[i] - closes[i - 1]), Math.Abs(lows[i] - closes[i - 1])));
            if (i > period)
            {
                values[i] = ((values[i - 1] * (period - 1)) + range) / period;
            }
            else
            {
                sum += range;
                values[i] = i == period ? sum / period : double.NaN;
            }
        }

        return values;
    }
}
