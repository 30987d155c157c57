using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Components.Pages.Overview;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>What a strategy decided and what became of it, refusals with their rule, limit and value.</summary>
public sealed partial class StrategySignals : ComponentBase
{
    private readonly SignalsOf _signals = new();

    [Parameter, EditorRequired] public required EngineSnapshot Snapshot { get; set; }
    [Parameter, EditorRequired] public required StrategyView Strategy { get; set; }

    protected override void OnParametersSet() => _signals.Read(Snapshot, Strategy.Definition.Id);
}
