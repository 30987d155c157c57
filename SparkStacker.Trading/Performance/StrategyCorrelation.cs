namespace SparkStacker.Trading.Performance;

/// <summary>How much two strategies win and lose on the same days.</summary>
/// <param name="Days">UTC days that both have, from the later first exit to the earlier last one.</param>
/// <param name="Value">Pearson's correlation of their daily returns, −1 to 1; null below <see cref="MinimumDays"/> or where one doesn't deviate.</param>
public readonly record struct StrategyCorrelation(int Days, double? Value)
{
    /// <summary>Below this many days a correlation says nothing.</summary>
    public const int MinimumDays = 7;

    /// <summary>Correlation of two strategies' trades.</summary>
    /// <param name="first">Exit and P&amp;L percent of each trade, in any order.</param>
    /// <param name="second">The same of the other strategy.</param>
    /// <remarks>Daily returns as in <see cref="PercentChain.Sharpe"/>; see <see cref="DailyReturns.Correlation"/>.</remarks>
    public static StrategyCorrelation Of(IReadOnlyCollection<(DateTimeOffset Exit, decimal Percent)> first, IReadOnlyCollection<(DateTimeOffset Exit, decimal Percent)> second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return default;
        }

        var from = Math.Max(first.Min(t => PercentChain.Day(t.Exit)), second.Min(t => PercentChain.Day(t.Exit)));
        var to = Math.Min(first.Max(t => PercentChain.Day(t.Exit)), second.Max(t => PercentChain.Day(t.Exit)));
        var days = Math.Max(0, to - from + 1);
        return new StrategyCorrelation(
            days, days < MinimumDays ? null : DailyReturns.Correlation(PercentChain.Days(first, from, days), PercentChain.Days(second, from, days)));
    }
}
