using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>Carries out what people and scripts ask for. Closing stays possible whatever holds entries back.</summary>
internal sealed class CommandFlow(EngineContext context, OrderFlow orders, ProtectionFlow protection, KillSwitchFlow killSwitch, RiskWatch risk, ActivationCheck activation, ParameterFlow parameters, LimitFlow limits, EquityWatch equity)
{
    private const int LongestReason = 200;

    public CommandResult Execute(EngineCommand command) => command switch
    {
        ActivateStrategy activate => Switch(activate.Strategy, true, activate.Actor),
        DeactivateStrategy deactivate => Switch(deactivate.Strategy, false, deactivate.Actor),
        SetParameters set => parameters.Set(set),
        SetRiskLimits set => limits.Set(set),
        ClosePosition close => Close(close),
        CancelOrder cancel => Cancel(cancel.Order),
        MoveProtection move => WithPosition(move.Position, p => protection.Move(p, move.StopLossPrice, move.TakeProfitPrice, move.Actor)),
        EngageKillSwitch engage => Engage(engage),
        ReleaseKillSwitch release => Release(release),
        LiftRiskStop lift => Lift(lift),
        _ => CommandResult.Failed("unknown_command", $"The engine doesn't know the command {command.GetType().Name}."),
    };

    private CommandResult Switch(StrategyId id, bool isActive, string actor)
    {
        var runner = context.Runners.FirstOrDefault(r => r.Id == id);
        if (runner is null)
        {
            return CommandResult.Failed("strategy_not_found", $"There is no strategy '{id}'; there is {string.Join(", ", context.Runners.Select(r => r.Id))}.");
        }

        if (isActive && context.Journal.Fault is { } fault)
        {
            return CommandResult.Failed("storage_fault", $"{id} stays off: the journal can't be written. {fault}");
        }

        if (isActive && runner.Fault is { } failure)
        {
            return CommandResult.Failed("strategy_faulted", $"{id} stays off until the console starts anew: {failure}");
        }

        if (isActive && !runner.IsActive && activation.Refuse(runner, runner.Read(runner.Parameters)) is { } refusal)
        {
            return refusal;
        }

        if (runner.IsActive != isActive)
        {
            runner.IsActive = isActive;
            if (!isActive && runner.Pending is { } pending)
            {
                runner.Pending = null;
                context.Save(pending with { Outcome = SignalOutcome.StrategyOff, Sentence = "Not traded: the strategy was switched off." });
            }

            context.Journal.Changes.Strategies.Add(runner.State);
            context.Emit(new StrategySwitched(id, isActive, actor));
        }

        return new CommandResult(null, $"{id} is {(isActive ? "on" : "off")}.");
    }

    private CommandResult Close(ClosePosition close)
    {
        if (close.Fraction is <= 0 or > 1)
        {
            return CommandResult.Failed("invalid_fraction", $"The fraction must be above 0 and at most 1, was {close.Fraction}.");
        }

        return WithPosition(close.Position, position =>
        {
            if (context.Orders.Find(position.Id, OrderPurpose.Close) is { } underway)
            {
                return underway.State == OrderState.Unknown
                    ? CommandResult.Failed("close_unknown", "A close order of unknown outcome is being asked for at the venue; the position may be closed already.")
                    : CommandResult.Failed("already_closing", "A close order is on its way already.");
            }

            var lot = context.Venue.RulesFor(position.Symbol).Lot;
            var size = Math.Min(position.Size, decimal.Ceiling(position.Size * close.Fraction / lot) * lot);
            if (ExitSizes.LeavesTooLittle(position, size, context.PriceOf(position.Symbol) ?? position.EntryPrice, context.Venue.RulesFor(position.Symbol)) is { } refusal)
            {
                return refusal;
            }

            orders.Close(position, size, ExitReason.Manual, $"Closed by {close.Actor}.");
            return new CommandResult(null, $"Closing {size} {position.Symbol.BaseAsset} at market.");
        });
    }

    private CommandResult Cancel(ClientOrderId id)
    {
        if (context.Orders.Find(id) is not { } order)
        {
            return CommandResult.Failed("order_not_found", $"There is no open order '{id}'.");
        }

        if (order.ReduceOnly)
        {
            return CommandResult.Failed("order_protects_position", "Orders that protect or close a position are not cancelled; move the stop or the target of the position instead.");
        }

        orders.Cancel(order);
        return new CommandResult(null, $"Cancelling {order.Side.ToString().ToLowerInvariant()} {order.RemainingSize} {order.Symbol.BaseAsset}.");
    }

    private CommandResult Engage(EngageKillSwitch engage)
    {
        if (string.IsNullOrWhiteSpace(engage.Reason) || engage.Reason.Length > LongestReason)
        {
            return CommandResult.Failed("invalid_reason", $"A reason of 1 to {LongestReason} characters is needed, it had {engage.Reason?.Trim().Length ?? 0}.");
        }

        var closing = killSwitch.Engage(engage.Flatten, engage.Reason.Trim(), engage.Actor);
        return new CommandResult(null, $"Trading is stopped{(engage.Flatten ? $"; closing {closing} positions" : "")}.");
    }

    private CommandResult Release(ReleaseKillSwitch release)
    {
        if (!context.KillSwitch.IsEngaged)
        {
            return CommandResult.Failed("not_engaged", "Trading is not stopped.");
        }

        // Whoever releases after a drawdown accepts it: it is counted anew, or the switch would engage again at once.
        if (context.KillSwitch.Rule == RiskRule.Drawdown)
        {
            equity.CountDrawdownFromNow();
            context.Journal.MarkProgress();
        }

        killSwitch.Release(release.Actor);
        return new CommandResult(null, "Trading is released.");
    }

    private CommandResult Lift(LiftRiskStop lift) => risk.Lift(lift.Strategy, lift.Actor) is var lifted and > 0
        ? new CommandResult(null, lifted == 1 ? "1 stop is lifted." : $"{lifted} stops are lifted.")
        : CommandResult.Failed("not_stopped", lift.Strategy is { } strategy ? $"No limit has stopped {strategy}." : "No limit has stopped trading.");

    private CommandResult WithPosition(PositionId id, Func<Position, CommandResult> act) =>
        context.Portfolio.Find(id) is { } position
            ? act(position)
            : CommandResult.Failed("position_not_found", $"There is no open position '{id}'.");
}
