using System.Collections.Immutable;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>A buy or sell signal and what became of it.</summary>
public sealed record SignalRecord
{
    /// <summary>Account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Strategy.</summary>
    public required StrategyId Strategy { get; init; }

    /// <summary>Market.</summary>
    public required MarketSymbol Symbol { get; init; }

    /// <summary>Open time of the deciding candle, Unix milliseconds: with the strategy the identity of the signal.</summary>
    public required long CandleOpenTimeMs { get; init; }

    /// <summary>Market time of the decision: the close of the candle.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Direction.</summary>
    public required SignalSide Side { get; init; }

    /// <summary>Close of the candle.</summary>
    public required decimal Price { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Indicator values of the decision.</summary>
    public required ImmutableArray<IndicatorValue> Values { get; init; }

    /// <summary>The candle that decided; null where an older version stored the signal.</summary>
    public Candle? Candle { get; init; }

    /// <summary>What became of it.</summary>
    public required SignalOutcome Outcome { get; init; }

    /// <summary>The refusal; null where it was not held back.</summary>
    public RiskRefusal? Refusal { get; init; }

    /// <summary>The position that it opened, or the one that it closed; null where neither.</summary>
    public PositionId? Position { get; init; }

    /// <summary>What became of it, for people: "Long 0.0005 opened at 1,933.67".</summary>
    public required string Sentence { get; init; }
}
