using System.Collections.Immutable;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>Reads an order: the sets to try, or everything that is wrong with it.</summary>
internal static class OptimizationCheck
{
    public const int MostRanges = 8;
    public const int MostWindows = 100;

    private const decimal Finest = 0.000001m;
    private const decimal Widest = 1_000_000_000m;

    /// <param name="order">Order.</param>
    /// <param name="strategies">Strategies that it may name.</param>
    public static (BacktestSettings? Settings, ParameterSpace? Space, ImmutableArray<string> Problems) Read(OptimizationOrder order, IReadOnlyList<StrategyDefinition> strategies)
    {
        // A rule between parameters may hold for the sets and not for what stays, so that each is read alone.
        var (settings, found) = BacktestCheck.Read(order.Backtest with { Parameters = [] }, strategies);
        var problems = found.ToBuilder();
        if (order.Ranges.Count is 0 or > MostRanges)
        {
            problems.Add($"ranges: found {order.Ranges.Count}, allowed: 1 to {MostRanges}.");
        }

        foreach (var name in order.Ranges.GroupBy(r => r.Name).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            problems.Add($"ranges: {name} is given twice.");
        }

        foreach (var range in order.Ranges.Where(r => order.Backtest.Parameters.ContainsKey(r.Name)))
        {
            problems.Add($"ranges: {range.Name} has a fixed value too.");
        }

        // Far outside of any parameter, and where counting steps can't overflow.
        foreach (var range in order.Ranges.Where(r => r.Step < Finest || r.To < r.From || Math.Max(Math.Abs(r.From), Math.Abs(r.To)) > Widest))
        {
            problems.Add($"ranges: {range.Name} from {range.From} to {range.To} by {range.Step} is no range; it rises by a step of at least {Finest}.");
        }

        Range("random", order.Random ?? 1, 1, ParameterSpace.MostSets);
        Range("seed", order.Seed, 0, int.MaxValue);
        Range("walkForward", order.Windows, 0, MostWindows);
        if (settings is null || problems.Count > 0)
        {
            return (null, null, problems.ToImmutable());
        }

        settings = settings with { Parameters = new ParameterSet(1, order.Backtest.Parameters.ToImmutableSortedDictionary(StringComparer.Ordinal)) };
        var space = ParameterSpace.Make(settings, [.. order.Ranges], order.Random, order.Seed, out var problem);
        return space is null ? (null, null, [$"ranges: {problem}"]) : (settings, space, []);

        void Range(string field, int value, int least, int most)
        {
            if (value < least || value > most)
            {
                problems.Add($"{field}: {value} is outside {least} to {most}.");
            }
        }
    }
}
