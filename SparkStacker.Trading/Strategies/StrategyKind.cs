using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>A built-in strategy before it has a market.</summary>
/// <param name="Name">Its name in the configuration, for example <c>macd</c>.</param>
/// <param name="Define">Makes the definition for an id and a market, on 1-minute candles.</param>
public sealed record StrategyKind(string Name, Func<StrategyId, MarketSymbol, StrategyDefinition> Define);
