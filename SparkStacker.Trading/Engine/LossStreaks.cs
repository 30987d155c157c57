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
        if (runner.LossStreak >= limits.LossStreak && limits.LossStreakCooldown > TimeSpan.Zero)
        {
            // The pause answers this streak; the next one is counted anew.
            var losses = runner.LossStreak;
            (runner.LossStreak, runner.CooldownUntil) = (0, trade.ExitTime + limits.LossStreakCooldown);
            context.Emit(new RiskLimitReached(runner.Id, new RiskRefusal(
                RiskRule.LossStreak, $"{limits.LossStreak} losses", $"{losses} losses",
                $"{runner.Id} lost {losses} times in a row: no entries until {runner.CooldownUntil:HH:mm} UTC.")));
        }

        if (runner.LossStreak != before || runner.CooldownUntil is not null)
        {
            context.Journal.Changes.Strategies.Add(runner.State);
        }
    }
}
