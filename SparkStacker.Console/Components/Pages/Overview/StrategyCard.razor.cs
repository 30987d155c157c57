using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>A strategy: its switch, its parameters, what it does now.</summary>
public sealed partial class StrategyCard : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private string? _refusal;
    private bool _isPending;

    [Inject]
    public required IOperatorCommands Commands { get; init; }

    [Inject]
    public required NoticeBoard Notices { get; init; }

    [Parameter, EditorRequired]
    public required EngineSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired]
    public required StrategyView Strategy { get; set; }

    /// <summary>Machine time.</summary>
    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    private StrategyId Id => Strategy.Definition.Id;

    // Market time between two updates is estimated from the feed's speed; it never runs past the close.
    private string? Countdown
    {
        get
        {
            if (!Strategy.IsActive || Snapshot.FeedStatus.State is not FeedState.Flowing)
            {
                return null;
            }

            // Between two candles none is forming; the next decision is at the end of the one that is about to begin.
            var interval = Strategy.Definition.Interval;
            var next = Strategy.NextDecisionAt
                ?? DateTimeOffset.FromUnixTimeMilliseconds(interval.Floor(Snapshot.MarketTime.ToUnixTimeMilliseconds()) + interval.Milliseconds());
            var since = Snapshot.LastUpdateAt is { } last && Now > last ? Now - last : TimeSpan.Zero;
            return Durations.Countdown(next - Snapshot.MarketTime - (since * Snapshot.Feed.Speed));
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private async Task SwitchAsync()
    {
        if (_isPending)
        {
            return;
        }

        (_isPending, _refusal) = (true, null);
        try
        {
            EngineCommand command = Strategy.IsActive ? new DeactivateStrategy(Id, "") : new ActivateStrategy(Id, "");
            var result = await Commands.SendAsync(command, _leaving.Token);
            _refusal = result.Error?.Message;
            if (result.IsSuccess)
            {
                Notices.Report(result, $"{Id} is {(command is ActivateStrategy ? "on" : "off")}.");
            }
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            // The page was left before the answer came.
        }
        finally
        {
            _isPending = false;
        }
    }
}
