using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>
/// Acts when a limit on the account is reached: the day's loss stops strategies until the next UTC day, the drawdown engages the
/// kill switch; both close what is open. A strategy with a tighter limit stops alone. Lifting needs an admin, or the day.
/// </summary>
internal sealed class RiskWatch(EngineContext context, EquityWatch equity, FlattenFlow flatten, KillSwitchFlow killSwitch)
{
    private readonly HashSet<(RiskRule Rule, StrategyId? Strategy)> _lifted = [];
    private StrategyRunner[] _tightened = [];
    private RiskView? _read;

    /// <summary>Compares the account with its limits; after each update.</summary>
    public void Update()
    {
        if (equity.IsNewDay)
        {
            Expire();
        }

        var limits = context.Risk.Limits;
        if (_read != context.Risk.View)
        {
            _read = context.Risk.View;
            _tightened = [.. context.Runners.Where(r => r.Limits.MaxDailyLossPercent < limits.MaxDailyLossPercent || r.Limits.MaxDrawdownPercent < limits.MaxDrawdownPercent)];
        }

        if (equity.HasLost(limits.MaxDailyLossPercent) && !IsStopped(RiskRule.DailyLoss, null))
        {
            StopForTheDay(null, limits.MaxDailyLossPercent);
        }

        // Somebody's stop that leaves positions open is no answer to a drawdown.
        if (equity.HasFallen(limits.MaxDrawdownPercent) && (!context.KillSwitch.IsEngaged || (!context.KillSwitch.Flatten && context.Portfolio.Open.Count > 0)))
        {
            var sentence = $"Equity is {equity.DrawdownPercent:0.##} % below its peak of ${equity.DrawdownPeak:0.00} (limit {limits.MaxDrawdownPercent:0.##} %).";
            Tell(null, RiskRule.Drawdown, limits.MaxDrawdownPercent, equity.DrawdownPercent, $"{sentence} The kill switch is engaged and positions close.");
            killSwitch.Engage(true, sentence, "risk", RiskRule.Drawdown);
        }

        foreach (var runner in _tightened)
        {
            Update(runner);
        }
    }

    /// <summary>Closes what a stop that still holds wants closed; after a restart.</summary>
    public void Resume()
    {
        foreach (var stop in context.Stops)
        {
            CloseFor(stop);
        }
    }

    /// <summary>Lifts all stops, or those of one strategy. Losses are counted from the equity now.</summary>
    /// <returns>How many.</returns>
    public int Lift(StrategyId? strategy, string actor)
    {
        var lifted = context.Stops.Where(s => strategy is null || s.Strategy == strategy).ToArray();
        foreach (var stop in lifted)
        {
            _lifted.Add((stop.Rule, stop.Strategy));
            Remove(stop, actor);
        }

        if (lifted.Any(s => s is { Strategy: null, Rule: RiskRule.DailyLoss }))
        {
            equity.CountLossFromNow();
        }

        return lifted.Length;
    }

    private void Update(StrategyRunner runner)
    {
        Rearm(runner, RiskRule.DailyLoss, equity.HasLost(runner.Limits.MaxDailyLossPercent));
        if (IsDue(runner, RiskRule.DailyLoss, equity.HasLost(runner.Limits.MaxDailyLossPercent)))
        {
            StopForTheDay(runner.Id, runner.Limits.MaxDailyLossPercent);
        }

        Rearm(runner, RiskRule.Drawdown, equity.HasFallen(runner.Limits.MaxDrawdownPercent));
        if (IsDue(runner, RiskRule.Drawdown, equity.HasFallen(runner.Limits.MaxDrawdownPercent)))
        {
            var limit = runner.Limits.MaxDrawdownPercent;
            Stop(runner.Id, RiskRule.Drawdown, null, limit, equity.DrawdownPercent,
                $"Equity is {equity.DrawdownPercent:0.##} % below its peak (limit of {runner.Id}: {limit:0.##} %): {runner.Id} is stopped until an admin lifts it.");
        }
    }

    // Lifted by an admin while the limit is still exceeded: it counts again once it was kept.
    private void Rearm(StrategyRunner runner, RiskRule rule, bool isReached)
    {
        if (!isReached)
        {
            _lifted.Remove((rule, runner.Id));
        }
    }

    private bool IsDue(StrategyRunner runner, RiskRule rule, bool isReached) =>
        isReached && !_lifted.Contains((rule, runner.Id)) && !IsStopped(rule, runner.Id) && !IsStopped(rule, null) && !context.KillSwitch.IsEngaged;

    private bool IsStopped(RiskRule rule, StrategyId? strategy)
    {
        foreach (var stop in context.Stops)
        {
            if (stop.Rule == rule && stop.Strategy == strategy)
            {
                return true;
            }
        }

        return false;
    }

    private void StopForTheDay(StrategyId? strategy, decimal limit)
    {
        var whose = strategy is { } one ? $"limit of {one}: " : "limit ";
        Stop(strategy, RiskRule.DailyLoss, equity.Day.AddDays(1), limit, equity.DailyLossPercent,
            $"{equity.DailyLossPercent:0.##} % lost today ({whose}{limit:0.##} %): no entries until {equity.Day.AddDays(1):yyyy-MM-dd HH:mm} UTC or until an admin lifts it.");
    }

    private void Stop(StrategyId? strategy, RiskRule rule, DateTimeOffset? until, decimal limit, decimal value, string sentence)
    {
        var stop = new RiskStop(rule, strategy, context.MarketTime, until, $"{limit:0.##} %", $"{value:0.##} %", sentence);
        context.Stops.Add(stop);
        context.Journal.MarkProgress();
        Tell(strategy, rule, limit, value, sentence + " Positions close.");
        CloseFor(stop);
    }

    private void CloseFor(RiskStop stop)
    {
        foreach (var position in context.Portfolio.Open.ToArray())
        {
            if (stop.Holds(position.Strategy))
            {
                flatten.Close(position, ExitReason.Risk, stop.Sentence);
            }
        }
    }

    private void Tell(StrategyId? strategy, RiskRule rule, decimal limit, decimal value, string sentence) =>
        context.Emit(new RiskLimitReached(strategy, new RiskRefusal(rule, $"{limit:0.##} %", $"{value:0.##} %", sentence)));

    private void Expire()
    {
        foreach (var stop in context.Stops.Where(s => s.Until <= context.MarketTime).ToArray())
        {
            Remove(stop, "system");
        }
    }

    private void Remove(RiskStop stop, string actor)
    {
        context.Stops.Remove(stop);
        context.Journal.MarkProgress();
        context.Emit(new RiskStopLifted(stop, actor));
    }
}
