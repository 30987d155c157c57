using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>Counts a strategy's losses in a row and pauses it when there are too many.</summary>
internal static class LossStreaks
{
    public static void Count(EngineContext context, StrategyRunner runner, Trade trade)
    {
        if (!context.Risk.WatchesAccount || trade.Role != PositionRole.Main)
        {
            return;
        }

        var (before, limits) = (runner.LossStreak, runner.Limits);
        runner.LossStreak = trade.NetPnl > 0 ? 0 : before + 1;
        if (runner.LossStreak >= limits.LossStreak)
        {
            Pause(context, runner, trade.ExitTime);
        }

        if (runner.LossStreak != before || runner.CooldownUntil is not null)
        {
            context.Journal.Changes.Strategies.Add(runner.State);
        }
    }

    /// <summary>Pauses strategies whose streak is too long for a limit that was lowered since: nothing else would ever end it.</summary>
    public static void Pause(EngineContext context)
    {
        if (!context.Risk.WatchesAccount)
        {
            return;
        }

        foreach (var runner in context.Runners)
        {
            if (runner.LossStreak >= runner.Limits.LossStreak)
            {
                Pause(context, runner, context.Trades.Find(t => t.Strategy == runner.Id)?.ExitTime ?? context.MarketTime);
                context.Journal.Changes.Strategies.Add(runner.State);
            }
        }
    }

    // The pause answers this streak; the next one is counted anew. A pause of no time at all is none.
    private static void Pause(EngineContext context, StrategyRunner runner, DateTimeOffset lastLoss)
    {
        var (losses, limits) = (runner.LossStreak, runner.Limits);
        runner.LossStreak = 0;
        if (limits.LossStreakCooldown > TimeSpan.Zero)
        {
            runner.CooldownUntil = lastLoss + limits.LossStreakCooldown;
            context.Emit(new RiskLimitReached(runner.Id, new RiskRefusal(
                RiskRule.LossStreak, $"{limits.LossStreak} losses", $"{losses} losses",
                $"{runner.Id} lost {losses} times in a row: no entries until {runner.CooldownUntil:HH:mm} UTC.")));
        }
    }
}
