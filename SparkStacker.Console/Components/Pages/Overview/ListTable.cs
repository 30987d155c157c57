using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>A table of a snapshot's list: renders only when the list is another one.</summary>
/// <typeparam name="T">Type of a row.</typeparam>
public abstract class ListTable<T> : ComponentBase
{
    private ImmutableArray<T> _shown;

    /// <summary>Newest first.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<T> Items { get; set; }

    /// <summary>Decimals of a market's prices and sizes.</summary>
    [Parameter, EditorRequired]
    public required Func<MarketSymbol, MarketRules> Rules { get; set; }

    protected override bool ShouldRender()
    {
        var changed = _shown != Items;
        _shown = Items;
        return changed;
    }

    protected override void OnInitialized() => _shown = Items;
}
