namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    private const double Widest = 40;

    /// <summary>Chance of a value up to <paramref name="x"/>, to about 1e-7: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 26.2.17.</summary>
    public static double Cumulative(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var tail = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI)
            * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x >= 0 ? 1 - tail : tail;
    }

    /// <summary>The value that <paramref name="chance"/> (above 0, below 1) lies below, by halving.</summary>
    public static double Quantile(double chance)
    {
        var (low, high) = (-Widest, Widest);
        for (var i = 0; i < 80; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Cumulative(middle) < chance ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
