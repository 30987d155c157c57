namespace SparkStacker.Trading.Backtesting;

/// <summary>What else could have happened: means of values drawn again with replacement. The same seed draws the same.</summary>
/// <remarks>B. Efron, Bootstrap Methods, Annals of Statistics 7 (1979).</remarks>
internal static class Bootstrap
{
    /// <summary>Draws of the figures that are shown: enough for steady percents.</summary>
    public const int UsualDraws = 2_000;

    /// <summary>Sums of as many draws as there are values, in rising order; empty without values.</summary>
    public static double[] Sums(ReadOnlySpan<double> values, int draws, int seed)
    {
        if (values.IsEmpty)
        {
            return [];
        }

        var random = new Random(seed);
        var sums = new double[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var i = 0; i < values.Length; i++)
            {
                sums[draw] += values[random.Next(values.Length)];
            }
        }

        Array.Sort(sums);
        return sums;
    }

    /// <summary>Part of the draws whose mean is above 0, 0 to 1; null without values.</summary>
    public static double? ChanceAboveZero(ReadOnlySpan<double> values, int draws, int seed) =>
        Sums(values, draws, seed) is { Length: > 0 } sums ? (double)sums.Count(sum => sum > 0) / sums.Length : null;

    /// <summary>The value that a part of the sorted draws lies below.</summary>
    public static double Quantile(double[] sorted, double part) => sorted[Math.Clamp((int)Math.Round(part * (sorted.Length - 1)), 0, sorted.Length - 1)];
}
