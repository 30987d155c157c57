namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>The Sharpe ratio after asking how often one tried: among many tries without skill the best looks good by luck alone.</summary>
/// <remarks>D. H. Bailey, M. López de Prado, The Deflated Sharpe Ratio, Journal of Portfolio Management 40 (2014), formulas 1 and 2.</remarks>
internal static class DeflatedSharpe
{
    private const double EulerMascheroni = 0.577215664901532860606512;

    /// <summary>The best daily Sharpe ratio to be expected of tries without skill.</summary>
    /// <param name="variance">Variance of the tries' daily Sharpe ratios.</param>
    /// <param name="tries">Number of tries, at least 2.</param>
    public static double ExpectedBest(double variance, int tries) => Math.Sqrt(variance)
        * (((1 - EulerMascheroni) * Normal.Quantile(1 - (1d / tries))) + (EulerMascheroni * Normal.Quantile(1 - (1 / (tries * Math.E)))));

    /// <summary>Chance that the true ratio is above <paramref name="benchmark"/>, 0 to 1; null where the returns don't tell.</summary>
    public static double? Of(in ReturnMoments moments, double benchmark)
    {
        var spread = 1 - (moments.Skewness * moments.Sharpe) + ((moments.Kurtosis - 1) / 4 * moments.Sharpe * moments.Sharpe);
        return spread > 0 ? Normal.Cumulative((moments.Sharpe - benchmark) * Math.Sqrt(moments.Count - 1) / Math.Sqrt(spread)) : null;
    }
}
