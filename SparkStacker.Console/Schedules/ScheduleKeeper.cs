using SparkStacker.Console.Storage.Entities;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Schedules;

/// <summary>
/// Switches strategies by their schedules: off at the end of a window, on at the beginning of the next. In between the switch
/// is the operator's. Time is the market's, so that a recording keeps the hours that it was recorded in.
/// </summary>
internal sealed class ScheduleKeeper(ScheduleBook book, IEngineReader engine, IEngineCommands commands, IAuditLog audit, ILogger<ScheduleKeeper> logger)
{
    public const string Actor = "schedule";

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var snapshot = engine.Snapshot;
        // Another process trades, or nobody yet.
        if (snapshot.Phase != EnginePhase.Running)
        {
            return;
        }

        foreach (var row in await book.AllAsync(cancellationToken))
        {
            var isOpen = TradingSchedule.FromJson(row.Windows).IsOpen(snapshot.MarketTime);
            if (isOpen != row.WasOpen && await ActAsync(row, isOpen, snapshot, cancellationToken))
            {
                await book.SeenAsync(row, isOpen, cancellationToken);
            }
        }
    }

    private async Task<bool> ActAsync(ScheduleRow row, bool isOpen, EngineSnapshot snapshot, CancellationToken cancellationToken)
    {
        var strategy = snapshot.Strategies.FirstOrDefault(s => s.Definition.Id.Value == row.Strategy);
        // A new schedule switches off at once where it is closed, but on only at the beginning of a window.
        if (strategy is null || strategy.IsActive == isOpen || (isOpen && row.WasOpen is null))
        {
            return true;
        }

        var id = new StrategyId(row.Strategy);
        EngineCommand command = isOpen ? new ActivateStrategy(id, Actor) : new DeactivateStrategy(id, Actor);
        var entry = new AuditEntry(Actor, null, isOpen ? "activate_strategy" : "deactivate_strategy", row.Strategy, null, isOpen ? "on" : "off", AuditEntry.Started, null);
        if (await audit.AppendAsync(entry, cancellationToken) is not null)
        {
            return false;
        }

        var result = await commands.SendAsync(command, CancellationToken.None);
        await audit.AppendAsync(entry with { Result = result.Error?.Code ?? "done" }, CancellationToken.None);
        logger.Switched(row.Strategy, isOpen ? "on" : "off", result.Error?.Message ?? "done");
        // A refusal by a rule is an answer: a strategy that is stopped is not asked for again each second.
        return result.Error is not { Code: "engine_busy" or "engine_not_running" or "storage_fault" };
    }
}
