namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>Moments of daily returns.</summary>
/// <param name="Count">Days.</param>
/// <param name="Sharpe">Mean by sample standard deviation, a day; NaN where nothing deviates.</param>
/// <param name="Skewness">Third standardised moment.</param>
/// <param name="Kurtosis">Fourth standardised moment, 3 for a normal distribution.</param>
internal readonly record struct ReturnMoments(int Count, double Sharpe, double Skewness, double Kurtosis)
{
    public static ReturnMoments Of(ReadOnlySpan<double> returns)
    {
        var mean = 0d;
        foreach (var value in returns)
        {
            mean += value / returns.Length;
        }

        var (second, third, fourth) = (0d, 0d, 0d);
        foreach (var value in returns)
        {
            var difference = value - mean;
            var square = difference * difference;
            (second, third, fourth) = (second + square, third + (square * difference), fourth + (square * square));
        }

        var variance = second / returns.Length;
        return returns.Length < 2 || variance == 0 ? new(returns.Length, double.NaN, double.NaN, double.NaN) : new(
            returns.Length, mean / Math.Sqrt(second / (returns.Length - 1)),
            third / returns.Length / Math.Pow(variance, 1.5), fourth / returns.Length / (variance * variance));
    }
}
