using SparkStacker.Trading.Backtesting.Sweeps;

namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>A set of the top list.</summary>
/// <param name="Parameters">Swept values.</param>
/// <param name="Score">What it is ranked by: of the testing days where there are any.</param>
/// <param name="NeighbourScore">Mean score of the sets one step away.</param>
/// <param name="LonePeak">Whether it is better than those by more than a standard deviation of all scores.</param>
/// <param name="DeflatedSharpe">Chance that its Sharpe ratio is no luck of many tries, 0 to 1.</param>
public sealed record OptimizationSet(
    int Rank, SortedDictionary<string, decimal> Parameters, double? Score, double? NeighbourScore, bool LonePeak, double? DeflatedSharpe,
    SampleFigures InSample, SampleFigures? OutOfSample, int Trades, decimal NetProfit, decimal MaxDrawdownPercent)
{
    public static OptimizationSet Of(SweepSettings settings, SweepRow row, int rank) => new(
        rank, Swept(settings, row), row.Score, row.NeighbourScore, row.IsLonePeak, row.DeflatedSharpe, row.InSample, row.OutOfSample,
        row.Figures.Trades.Trades, row.Figures.Trades.NetProfit, decimal.Round(row.Figures.Equity.Drawdown.Percent, 6));

    /// <summary>The values of the ranges in a set.</summary>
    public static SortedDictionary<string, decimal> Swept(SweepSettings settings, SweepRow row)
    {
        var values = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var range in settings.Space.Ranges)
        {
            values[range.Name] = row.Parameters.Values[range.Name];
        }

        return values;
    }
}
