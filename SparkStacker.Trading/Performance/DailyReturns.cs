namespace SparkStacker.Trading.Performance;

/// <summary>Ratios of daily returns. A day is a UTC day with market data; crypto markets trade on all 365 of a year.</summary>
public static class DailyReturns
{
    /// <summary>Days by which ratios are annualised.</summary>
    public const int DaysOfYear = 365;

    /// <summary>Returns from equity at the end of each day: equity divided by that of the day before, less 1.</summary>
    /// <param name="opening">Equity before the first day.</param>
    /// <param name="equity">Equity at the end of each day.</param>
    /// <returns>One return a day; empty where equity reached 0 or less, because nothing can be returned on that.</returns>
    public static double[] Of(decimal opening, ReadOnlySpan<decimal> equity)
    {
        var returns = new double[equity.Length];
        var before = opening;
        for (var i = 0; i < equity.Length; i++)
        {
            if (before <= 0)
            {
                return [];
            }

            returns[i] = (double)((equity[i] / before) - 1);
            before = equity[i];
        }

        return returns;
    }

    /// <summary>Sharpe ratio with a riskless rate of 0: mean by sample standard deviation, times the square root of 365. Null below two days or without deviation.</summary>
    /// <remarks>W. F. Sharpe, The Sharpe Ratio, Journal of Portfolio Management 21 (1994).</remarks>
    public static double? Sharpe(ReadOnlySpan<double> returns)
    {
        var mean = Mean(returns);
        var squares = 0d;
        foreach (var value in returns)
        {
            squares += (value - mean) * (value - mean);
        }

        var deviation = Math.Sqrt(squares / (returns.Length - 1));
        return returns.Length > 1 && deviation > 0 ? mean / deviation * Math.Sqrt(DaysOfYear) : null;
    }

    /// <summary>Sortino ratio with a target of 0: mean by the root of the mean squared loss over all days, times the square root of 365. Null without a losing day.</summary>
    /// <remarks>F. A. Sortino, R. van der Meer, Downside Risk, Journal of Portfolio Management 17 (1991).</remarks>
    public static double? Sortino(ReadOnlySpan<double> returns)
    {
        var squares = 0d;
        foreach (var value in returns)
        {
            squares += value < 0 ? value * value : 0;
        }

        var deviation = Math.Sqrt(squares / returns.Length);
        return returns.Length > 1 && deviation > 0 ? Mean(returns) / deviation * Math.Sqrt(DaysOfYear) : null;
    }

    /// <summary>Pearson's correlation of two strategies' daily returns, −1 to 1. Null below two days or where one doesn't deviate.</summary>
    /// <remarks>K. Pearson, Proceedings of the Royal Society of London 58 (1895).</remarks>
    /// <param name="first">Returns of one strategy.</param>
    /// <param name="second">Returns of the other on the same days, as many.</param>
    /// <exception cref="ArgumentException">The days differ in number.</exception>
    public static double? Correlation(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException($"{first.Length} days and {second.Length} days can't be compared.", nameof(second));
        }

        var (meanFirst, meanSecond) = (Mean(first), Mean(second));
        var (both, squaresFirst, squaresSecond) = (0d, 0d, 0d);
        for (var i = 0; i < first.Length; i++)
        {
            var (x, y) = (first[i] - meanFirst, second[i] - meanSecond);
            (both, squaresFirst, squaresSecond) = (both + (x * y), squaresFirst + (x * x), squaresSecond + (y * y));
        }

        var spread = Math.Sqrt(squaresFirst * squaresSecond);
        return first.Length > 1 && spread > 0 ? Math.Clamp(both / spread, -1, 1) : null;
    }

    private static double Mean(ReadOnlySpan<double> returns)
    {
        var sum = 0d;
        foreach (var value in returns)
        {
            sum += value;
        }

        return sum / returns.Length;
    }
}
