using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>The newest signals, orders, trades and events; which of them stands in the address.</summary>
public sealed partial class ActivityCard : ComponentBase
{
    private ImmutableArray<Order> _open;
    private ImmutableArray<Order> _recent;
    private ImmutableArray<Order> _orders = [];
    private readonly SignalsOf _signals = new();

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required EngineSnapshot Snapshot { get; set; }

    /// <summary>Whose signals are listed; null while the engine starts.</summary>
    [Parameter, EditorRequired]
    public required StrategyView? Strategy { get; set; }

    /// <summary>As in the address; anything unknown means the signals.</summary>
    [Parameter, EditorRequired]
    public required string? Tab { get; set; }

    private ActivityTab Open => Enum.TryParse<ActivityTab>(Tab, ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : ActivityTab.Signals;

    protected override void OnParametersSet()
    {
        // The list keeps its identity while nothing in it changes, so that its table needn't render.
        if (_recent != Snapshot.RecentOrders || _open.IsDefault || !_open.SequenceEqual(Snapshot.OpenOrders))
        {
            (_open, _recent) = (Snapshot.OpenOrders, Snapshot.RecentOrders);
            _orders = [.. _open.Reverse(), .. _recent];
        }

        _signals.Read(Snapshot, Strategy?.Definition.Id);
    }

    private static string TabId(ActivityTab tab) => "activity-" + Name(tab);

    private static string Name(ActivityTab tab) => tab.ToString().ToLowerInvariant();

    private int? Count(ActivityTab tab) => tab switch
    {
        ActivityTab.Orders => Snapshot.OpenOrders.Length,
        ActivityTab.Trades => Snapshot.Strategies.Sum(strategy => strategy.Statistics.Wins + strategy.Statistics.Losses),
        _ => null,
    };

    private string Address(ActivityTab tab) => Navigation.GetUriWithQueryParameter("tab", tab == ActivityTab.Signals ? null : Name(tab));
}
