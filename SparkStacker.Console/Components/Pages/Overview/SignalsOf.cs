using System.Collections.Immutable;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>The signals of one strategy: the same list while nothing in it changes, so that its table needn't render.</summary>
internal sealed class SignalsOf
{
    private ImmutableArray<SignalRecord> _all;
    private StrategyId? _strategy;

    /// <summary>Newest first.</summary>
    public ImmutableArray<SignalRecord> List { get; private set; } = [];

    public void Read(EngineSnapshot snapshot, StrategyId? strategy)
    {
        if (_all != snapshot.Signals || _strategy != strategy)
        {
            (_all, _strategy) = (snapshot.Signals, strategy);
            List = [.. _all.Where(signal => signal.Strategy == strategy)];
        }
    }
}
