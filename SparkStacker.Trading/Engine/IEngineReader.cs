using System.Collections.Immutable;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>What the engine shows: immutable, safe from any thread.</summary>
public interface IEngineReader
{
    /// <summary>The latest state.</summary>
    EngineSnapshot Snapshot { get; }

    /// <summary>The last closed candles of a market in the feed's own length, oldest first, at most 5,000.</summary>
    ReadOnlyMemory<Candle> Candles(MarketSymbol symbol, int count);

    /// <summary>The last closed candles of a length, oldest first, at most 5,000; none where no strategy of the market decides on it.</summary>
    ReadOnlyMemory<Candle> Candles(MarketSymbol symbol, Interval interval, int count);

    /// <summary>Indicator values of the last closed candles of a strategy, oldest first; as many as there are candles.</summary>
    ImmutableArray<IndicatorPoint> Indicators(StrategyId strategy, int count);
}
