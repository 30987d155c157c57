using System.Collections.Immutable;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>Everything that an <see cref="EngineCore"/> is made of.</summary>
internal sealed record EngineCoreSetup
{
    public required TradingAccount Account { get; init; }

    /// <summary>What the journal remembers; empty for a new account.</summary>
    public required EngineState State { get; init; }

    public required FeedDescription Feed { get; init; }

    public required IReadOnlyList<StrategyDefinition> Strategies { get; init; }

    public required ITradingVenue Venue { get; init; }

    public required IEngineStore Store { get; init; }

    public required IEventSink Sink { get; init; }

    public required RiskOptions Risk { get; init; }

    public required TimeProvider Machine { get; init; }

    /// <summary>How far the machine's clock is ahead of the venue's; null where nothing tells it.</summary>
    public Func<TimeSpan?> ClockSkew { get; init; } = static () => null;

    /// <summary>Bounds the time of the strategies' code; null where nobody waits for it.</summary>
    public StrategyGate? Gate { get; init; }

    /// <summary>Strategies whose code must not run, each with the reason.</summary>
    public IReadOnlyDictionary<StrategyId, string> Faults { get; init; } = ImmutableDictionary<StrategyId, string>.Empty;

    /// <summary>When true a signal executes at the close that made it, not at the next price.</summary>
    public bool FillAtClose { get; init; }
}
