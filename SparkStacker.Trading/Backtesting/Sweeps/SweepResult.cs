using System.Collections.Immutable;

namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>What a sweep found.</summary>
/// <param name="Rows">All sets, the best first; those whose figure can't be said are last.</param>
/// <param name="Picks">For each window the set that its training days would have chosen, with its score there and on the testing days.</param>
public sealed record SweepResult(ImmutableArray<SweepRow> Rows, ImmutableArray<WindowPick> Picks)
{
    /// <summary>What should keep one from using the best set as it is; empty where nothing should.</summary>
    public IEnumerable<string> Warnings()
    {
        var best = Rows[0];
        if (best.Score is null)
        {
            yield return "No set has the figure to rank by: too few trades or days.";
            yield break;
        }

        if (best.IsLonePeak)
        {
            yield return "The best set is a lone peak: its neighbours are worse by more than a standard deviation of all sets.";
        }

        if (best.DeflatedSharpe < 0.95)
        {
            yield return $"Among {Rows.Length:N0} tries a Sharpe ratio like the best set's comes by luck often: it is real with a chance of {best.DeflatedSharpe.Value * 100:0} %.";
        }

        if (best.Figures.Trades.NetProfit < 0)
        {
            yield return "Even the best set loses money over all days.";
        }
    }
}
