using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Strategies;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>All strategies side by side.</summary>
public sealed partial class ComparisonCard : ComponentBase
{
    /// <summary>Null before they are read.</summary>
    [Parameter, EditorRequired] public required ComparedStrategies? Compared { get; set; }

    private IReadOnlyList<ComparedPair> Known => [.. Compared!.Pairs.Where(p => p.Correlation.Value is not null)];
}
