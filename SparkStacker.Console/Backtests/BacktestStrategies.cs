using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Backtests;

/// <summary>Strategies that can be tried: the built-in ones of every market, whatever the feed brings, and the configured ones.</summary>
internal sealed class BacktestStrategies(IReadOnlyList<StrategyDefinition> running)
{
    public IReadOnlyList<StrategyDefinition> All { get; } = [.. StrategyCatalogue.BuiltIn.Concat(running).DistinctBy(strategy => strategy.Id)];
}
