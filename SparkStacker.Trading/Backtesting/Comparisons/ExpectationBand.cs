namespace SparkStacker.Trading.Backtesting.Comparisons;

/// <summary>Where the live result may lie when nothing but luck differs: the backtest's trades drawn again with replacement, as many.</summary>
/// <param name="Low">Five percent of the draws made less, quote currency.</param>
/// <param name="Median">Half of the draws made less.</param>
/// <param name="High">Five percent of the draws made more.</param>
/// <param name="Draws">Number of draws.</param>
/// <param name="Seed">Seed of the draws.</param>
public sealed record ExpectationBand(decimal Low, decimal Median, decimal High, int Draws, int Seed)
{
    private const int Decimals = 8;

    /// <summary>Whether a result lies in the band, its ends included.</summary>
    public bool Contains(decimal result) => result >= Low && result <= High;

    internal static ExpectationBand? Of(IReadOnlyList<BacktestTrade> trades, int seed)
    {
        double[] nets = [.. trades.Select(t => (double)t.NetPnl)];
        var sums = Bootstrap.Sums(nets, Bootstrap.UsualDraws, seed);
        return sums.Length == 0 ? null : new ExpectationBand(At(sums, 0.05), At(sums, 0.5), At(sums, 0.95), sums.Length, seed);
    }

    private static decimal At(double[] sums, double part) => decimal.Round((decimal)Bootstrap.Quantile(sums, part), Decimals);
}
