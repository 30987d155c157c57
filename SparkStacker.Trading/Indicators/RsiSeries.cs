namespace SparkStacker.Trading.Indicators;

/// <summary>The relative strength index of a whole series at once. <see cref="Rsi"/> equals it to the last bit.</summary>
public static class RsiSeries
{
    /// <summary>One value a close, in the same order, 0 to 100; NaN where not warm yet.</summary>
    /// <param name="closes">Closes of consecutive candles, oldest first.</param>
    /// <param name="period">Changes in the averages, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is below 1.</exception>
    public static double[] Compute(ReadOnlySpan<double> closes, int period = 14)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        var values = new double[closes.Length];
        values.AsSpan(0, Math.Min(period, values.Length)).Fill(double.NaN);
        if (closes.Length <= period)
        {
            return values;
        }

        var (gain, loss) = (0d, 0d);
        for (var i = 1; i <= period; i++)
        {
            gain += Math.Max(closes[i] - closes[i - 1], 0);
            loss += Math.Max(closes[i - 1] - closes[i], 0);
        }

        (gain, loss) = (gain / period, loss / period);
        values[period] = Rsi.Index(gain, loss);
        for (var i = period + 1; i < closes.Length; i++)
        {
            var change = closes[i] - closes[i - 1];
            gain = Rsi.Smooth(gain, period, change);
            loss = Rsi.Smooth(loss, period, -change);
            values[i] = Rsi.Index(gain, loss);
        }

        return values;
    }
}
