using System.Collections.Immutable;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>New versions of the risk limits: checked whole, numbered, durable, told, and in force at once.</summary>
internal sealed class LimitFlow(EngineContext context)
{
    private const int LongestReason = 200;

    public CommandResult Set(SetRiskLimits set)
    {
        var now = context.Risk.View.Set;
        if (set.Expected is { } expected && expected != now.Version)
        {
            return CommandResult.Failed("version_conflict", $"The risk limits have version {now.Version}, not {expected}: somebody changed them. Look at them again.");
        }

        if (set.Reason.Length > LongestReason)
        {
            return CommandResult.Failed("invalid_reason", $"The reason has {set.Reason.Length} characters, allowed: at most {LongestReason}.");
        }

        if (set.Strategies.Keys.FirstOrDefault(id => context.Runners.All(r => r.Id.Value != id)) is { } unknown)
        {
            return CommandResult.Failed("strategy_not_found", $"There is no strategy '{unknown}'; there is {string.Join(", ", context.Runners.Select(r => r.Id))}.");
        }

        var problems = RiskLimitCatalogue.Refuse(set.Values).Concat(set.Strategies.SelectMany(s => RiskLimitCatalogue.Refuse(s.Value, s.Key + "."))).ToArray();
        if (problems.Length > 0)
        {
            return Invalid(problems.Select(p => $"{p.Field}: {p.Sentence}"));
        }

        var next = RiskLimitRequest.Next(now, context.Risk.Configured, set.Values, set.Strategies) with
        {
            Actor = set.Actor,
            At = context.Machine.GetUtcNow(),
            Reason = set.Reason.Trim(),
        };
        var (before, after) = (now.Over(context.Risk.Configured), next.Over(context.Risk.Configured));
        var together = Together(after).ToArray();
        return together.Length > 0 ? Invalid(together) : Take(next, RiskLimitRequest.Changes(before, after, context.Runners.Select(r => r.Id)));
    }

    private CommandResult Take(RiskLimitSet next, ImmutableArray<RiskLimitChange> changes)
    {
        if (changes.Length == 0)
        {
            return new CommandResult(null, $"The limits are these already, as version {context.Risk.View.Set.Version}.");
        }

        if (context.Journal.Fault is { } fault)
        {
            return CommandResult.Failed("storage_fault", $"The limits stay as they are: the journal can't be written. {fault}");
        }

        context.Risk.Take(next);
        foreach (var runner in context.Runners)
        {
            runner.Limits = context.Risk.View.Of(runner.Id);
        }

        context.Journal.Changes.RiskLimits = next;
        context.Emit(new RiskLimitsChanged(next.Version, changes, next.Reason, next.Actor ?? ""));
        LossStreaks.Pause(context);
        return new CommandResult(null, $"The limits have version {next.Version} and hold from now on.");
    }

    // What no single limit shows: one against another, and a strategy's against the account's.
    private static IEnumerable<string> Together(RiskOptions options)
    {
        if (options.CloseAtLiquidationPercent >= options.ReduceAtLiquidationPercent)
        {
            yield return $"closeAtLiquidationPercent: found {RiskLimit.Text(options.CloseAtLiquidationPercent)}, allowed: below reduceAtLiquidationPercent ({RiskLimit.Text(options.ReduceAtLiquidationPercent)}).";
        }

        foreach (var (strategy, own) in options.Strategies)
        {
            foreach (var (key, sentence) in RiskOverrideCheck.Looser(options, own))
            {
                yield return $"{strategy}.{RiskLimitCatalogue.All.First(l => l.Key == key).Name} {sentence}";
            }
        }
    }

    private static CommandResult Invalid(IEnumerable<string> problems) => CommandResult.Failed("invalid_limits", string.Join(" ", problems));
}
