using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>What a strategy decided and what became of it, refusals with their rule, limit and value.</summary>
public sealed partial class StrategySignals : ComponentBase
{
    private ImmutableArray<SignalRecord> _all;
    private ImmutableArray<SignalRecord> _signals = [];
    private StrategyId? _listed;

    [Parameter, EditorRequired] public required EngineSnapshot Snapshot { get; set; }
    [Parameter, EditorRequired] public required StrategyView Strategy { get; set; }

    // The list keeps its identity while nothing in it changes, so that the table needn't render.
    protected override void OnParametersSet()
    {
        if (_all != Snapshot.Signals || _listed != Strategy.Definition.Id)
        {
            (_all, _listed) = (Snapshot.Signals, Strategy.Definition.Id);
            _signals = [.. _all.Where(signal => signal.Strategy == Strategy.Definition.Id)];
        }
    }
}
