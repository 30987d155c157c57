using System.Collections.Immutable;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>New versions of strategies' parameters: checked whole, numbered, told, and in force from the next closed candle on.</summary>
internal sealed class ParameterFlow(EngineContext context, ActivationCheck activation)
{
    private const int LongestReason = 200;

    public CommandResult Set(SetParameters set)
    {
        if (context.Runners.FirstOrDefault(r => r.Id == set.Strategy) is not { } runner)
        {
            return CommandResult.Failed("strategy_not_found", $"There is no strategy '{set.Strategy}'; there is {string.Join(", ", context.Runners.Select(r => r.Id))}.");
        }

        var now = runner.Parameters;
        if (set.Expected is { } expected && expected != now.Version)
        {
            return CommandResult.Failed("version_conflict", $"{runner.Id} has version {now.Version} of its parameters, not {expected}: somebody changed them. Look at them again.");
        }

        if (set.Reason.Length > LongestReason)
        {
            return CommandResult.Failed("invalid_reason", $"The reason has {set.Reason.Length} characters, allowed: at most {LongestReason}.");
        }

        // A value that is the default is no change of it: two versions with the same meaning look the same.
        var values = set.Values.Where(v => runner.Definition.Parameters.FirstOrDefault(p => p.Name == v.Key)?.Default != v.Value)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        var next = new ParameterSet(now.Version + 1, values);
        if (runner.Definition.Refuse(next) is [_, ..] problems)
        {
            return CommandResult.Failed("invalid_parameters", string.Join(" ", problems));
        }

        if (values.SequenceEqual(now.Values))
        {
            return new CommandResult(null, $"{runner.Id} has these parameters already, as version {now.Version}.");
        }

        var settings = runner.Read(next);
        return runner.IsActive && activation.Refuse(runner, settings) is { } refusal ? refusal : Take(runner, settings, set);
    }

    private CommandResult Take(StrategyRunner runner, StrategySettings settings, SetParameters set)
    {
        if (context.Journal.Fault is { } fault)
        {
            return CommandResult.Failed("storage_fault", $"{runner.Id} keeps its parameters: the journal can't be written. {fault}");
        }

        var before = runner.Parameters.Values;
        runner.Take(settings);
        context.Journal.Changes.Strategies.Add(runner.State);
        context.Emit(new ParametersChanged(runner.Id, settings.Parameters.Version, before, settings.Parameters.Values, set.Reason.Trim(), set.Actor));
        return new CommandResult(null, $"{runner.Id} has version {settings.Parameters.Version}; it decides from the next closed candle on.");
    }
}
