using System.Collections.Immutable;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>Why a position was opened: what was seen, which rule spoke, what the risk rules found, what was intended. Never changes.</summary>
public sealed record TradeDecision
{
    /// <summary>Account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The position that the entry opens, and the trade that it becomes.</summary>
    public required PositionId Position { get; init; }

    /// <summary>Strategy.</summary>
    public required StrategyId Strategy { get; init; }

    /// <summary>Market.</summary>
    public required MarketSymbol Symbol { get; init; }

    /// <summary>Length of the deciding candle.</summary>
    public required Interval Interval { get; init; }

    /// <summary>Direction.</summary>
    public required PositionSide Side { get; init; }

    /// <summary>Main position or hedge.</summary>
    public PositionRole Role { get; init; }

    /// <summary>Market time at which the entry was made.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>The closed candle that decided; null where it isn't known any more. For a hedge it is that of its main position.</summary>
    public Candle? Candle { get; init; }

    /// <summary>Indicator values of the decision.</summary>
    public required ImmutableArray<IndicatorValue> Values { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The rule that spoke, one sentence.</summary>
    public required string Rule { get; init; }

    /// <summary>What each risk rule found, in the order in which they were asked; all passed.</summary>
    public required ImmutableArray<RiskCheck> Checks { get; init; }

    /// <summary>What decided the size.</summary>
    public required SizingMethod SizingMethod { get; init; }

    /// <summary>Notional that the sizing method gave before rounding down to the lot, quote currency.</summary>
    public required decimal WantedNotional { get; init; }

    /// <summary>Size that was sent, base asset.</summary>
    public required decimal IntendedSize { get; init; }

    /// <summary>Price on the screen when the entry was made, quote currency.</summary>
    public required decimal IntendedPrice { get; init; }

    /// <summary>The worst price at which it was expected to fill: size and risk rules counted with it.</summary>
    public required decimal WorstPrice { get; init; }

    /// <summary>Version of the strategy's parameters.</summary>
    public required int ParameterVersion { get; init; }

    /// <summary>Version of the program; empty where it isn't known.</summary>
    public string ProgramVersion { get; init; } = "";
}
