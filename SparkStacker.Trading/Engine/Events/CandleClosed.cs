using System.Collections.Immutable;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>A candle closed and the strategies decided on it. Told, but not stored and not numbered: the candle itself is.</summary>
/// <param name="Symbol">Market.</param>
/// <param name="Interval">Length of the candle.</param>
/// <param name="Candle">The closed candle.</param>
/// <param name="Decisions">What each strategy of the market and length said.</param>
public sealed record CandleClosed(MarketSymbol Symbol, Interval Interval, Candle Candle, ImmutableArray<StrategyDecision> Decisions) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"{Symbol} {Interval.ShortName()} closed at {Candle.Close}.";
}
