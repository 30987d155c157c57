using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>Moves stop and target, saying beside each price what it means in dollars.</summary>
public sealed partial class MoveProtectionDialog : ComponentBase
{
    private readonly string _id = "move-" + Guid.NewGuid().ToString("N")[..8] + "-";
    private ProtectionMove _move = null!;

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

    private PositionView? Current => Snapshot.Positions.FirstOrDefault(view => view.Position.Id == Position.Position.Id);

    private bool IsOpen => Current is not null;

    private MarketRules Rules => Snapshot.RulesOf(Position.Position.Symbol);

    protected override void OnInitialized() => _move = new ProtectionMove(Position.Position, Rules);

    // The price goes on moving while someone types: what is allowed moves with it.
    protected override void OnParametersSet() => _move.Check((Current ?? Position).MarkPrice);

    private void Type(ProtectionMoveSide side, string? text)
    {
        side.Text = text ?? "";
        _move.Check((Current ?? Position).MarkPrice);
    }

    private async Task<CommandResult> MoveAsync()
    {
        var command = new MoveProtection(Position.Position.Id, _move.Stop.Changed, _move.Target.Changed, "");
        var result = await Commands.SendAsync(command, CancellationToken.None);
        if (result.IsSuccess)
        {
            Notices.Report(result, _move.Done);
        }

        return result;
    }
}
