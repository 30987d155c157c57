using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>Asks once before a position is closed, with what will happen in numbers.</summary>
public sealed partial class ClosePositionDialog : ComponentBase
{
    [Inject]
    public required IOperatorCommands Commands { get; init; }

    [Inject]
    public required NoticeBoard Notices { get; init; }

    [Parameter, EditorRequired]
    public required EngineSnapshot Snapshot { get; set; }

    /// <summary>The position as it was when the dialog was asked for.</summary>
    [Parameter, EditorRequired]
    public required PositionView Position { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    [CascadingParameter]
    public Freshness Freshness { get; set; }

    private PositionView? Current => Snapshot.Positions.FirstOrDefault(view => view.Position.Id == Position.Position.Id);

    private bool IsOpen => Current is not null;

    private MarketRules Rules => Snapshot.RulesOf(Position.Position.Symbol);

    private string Act => $"Close {Sizes.WithUnit((Current ?? Position).Position.Size, Rules)} at market";

    private decimal Expected(PositionView view) => PositionFigures.ExpectedPnl(view, Rules);

    private string Sentence(PositionView view) =>
        $"{(view.Position.Side == PositionSide.Long ? "Sells" : "Buys back")} {Sizes.WithUnit(view.Position.Size, Rules)} at once at the market's price and cancels stop and target. "
        + "The strategy stays as it is: the next cross may open a new position.";

    private async Task<CommandResult> CloseAsync()
    {
        var result = await Commands.SendAsync(new ClosePosition(Position.Position.Id, 1m, ""), CancellationToken.None);
        if (result.IsSuccess)
        {
            Notices.Report(result, "The close order is on its way.");
        }

        return result;
    }
}
