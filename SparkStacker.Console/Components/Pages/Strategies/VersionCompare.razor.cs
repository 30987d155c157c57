using System.Globalization;
using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Strategies;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>Two versions of a strategy's parameters beside each other; the older one can be used again.</summary>
public sealed partial class VersionCompare : ComponentBase
{
    private int? _from;
    private int? _to;

    [Parameter, EditorRequired] public required StrategyView Strategy { get; set; }

    [Parameter, EditorRequired] public required ParameterRecord Record { get; set; }

    /// <summary>Asks for a version to be used again.</summary>
    [Parameter] public EventCallback<int> OnUse { get; set; }

    private int From => _from is { } chosen && Record.Versions.Contains(chosen) ? chosen : Record.Versions[Math.Min(1, Record.Versions.Count - 1)];

    private int To => _to is { } chosen && Record.Versions.Contains(chosen) ? chosen : Record.Versions[0];

    private IReadOnlyList<ParameterDifference>? Differences => Record.Compare(Strategy.Definition, From, To);

    private static int Number(ChangeEventArgs e) => int.Parse((string)e.Value!, CultureInfo.InvariantCulture);
}
