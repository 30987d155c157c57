using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>The open position, or that there is none.</summary>
public sealed partial class PositionCard : ComponentBase
{
    private Dialog _dialog;
    private PositionView? _asked;

    private enum Dialog
    {
        None,
        Close,
        Move,
    }

    [Parameter, EditorRequired]
    public required EngineSnapshot Snapshot { get; set; }

    /// <summary>Which one; without it the oldest.</summary>
    [Parameter]
    public PositionView? Position { get; set; }

    /// <summary>Whose position, where the card stands beside a strategy; null is anybody's.</summary>
    [Parameter]
    public StrategyView? Strategy { get; set; }

    private PositionView? View => Position ?? Snapshot.Positions.FirstOrDefault(view => Strategy is null || view.Position.Strategy == Strategy.Definition.Id);

    private int Others => Position is null ? Snapshot.Positions.Length - (View is null ? 0 : 1) : 0;

    private MarketRules Rules => (View ?? _asked) is { } view ? Snapshot.RulesOf(view.Position.Symbol) : Snapshot.Rules;

    private string Empty => (Strategy ?? Snapshot.Strategies.FirstOrDefault()) switch
    {
        null => "No position. The engine starts.",
        { IsActive: true } => "No position. The strategy's next signal opens one.",
        _ => "No position. Signals are shown but not traded while the strategy is off.",
    };

    private string Price(decimal price) => Prices.Text(price, Rules);

    private RenderFragment Protection(PositionView view, decimal? price) => builder =>
    {
        if (price is not { } at)
        {
            builder.AddContent(0, "none");
            return;
        }

        var (money, percent) = PositionFigures.At(view.Position, at);
        builder.AddContent(1, Price(at));
        builder.OpenElement(2, "span");
        builder.AddAttribute(3, "class", "mut meaning");
        builder.AddContent(4, $" {Percents.Signed(percent)} · {Money.Signed(money)}");
        builder.CloseElement();
    };

    private void Open(Dialog dialog) => (_dialog, _asked) = (dialog, View ?? _asked);
}
