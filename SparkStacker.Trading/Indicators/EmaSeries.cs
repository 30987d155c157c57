namespace SparkStacker.Trading.Indicators;

/// <summary>The exponential moving average of a whole series at once. <see cref="Ema"/> equals it to the last bit.</summary>
public static class EmaSeries
{
    /// <summary>One average a value, in the same order; NaN before the seed is complete.</summary>
    /// <param name="values">Consecutive values, oldest first.</param>
    /// <param name="period">Values in the average, at least 1.</param>
    /// <param name="seed">What the average starts from.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is below 1.</exception>
    public static double[] Compute(ReadOnlySpan<double> values, int period, EmaSeed seed = EmaSeed.Mean)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
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
        var alpha = 2d / (period + 1);
        for (var i = seedLength; i < values.Length; i++)
        {
            averages[i] = Ema.Step(averages[i - 1], alpha, values[i]);
        }

        return averages;
    }
}
