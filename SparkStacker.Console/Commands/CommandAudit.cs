using System.Globalization;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Commands;

/// <summary>What the audit says about a command: its name, what it acts on, and the value it sets.</summary>
/// <param name="Action">Stable snake_case name, for example <c>close_position</c>.</param>
internal sealed record CommandAudit(string Action, string? Target, string? OldValue, string? NewValue)
{
    public static CommandAudit Of(EngineCommand command, EngineSnapshot before)
    {
        var action = ActionOf(command.GetType());
        return command switch
        {
            ActivateStrategy c => new(action, c.Strategy.Value, null, "on"),
            DeactivateStrategy c => new(action, c.Strategy.Value, null, "off"),
            ClosePosition c => new(action, c.Position.Value, null, string.Create(CultureInfo.InvariantCulture, $"fraction {c.Fraction}")),
            CancelOrder c => new(action, c.Order.Value, null, null),
            SetParameters c => new(action, c.Strategy.Value, Values(before.Strategies.FirstOrDefault(s => s.Definition.Id == c.Strategy)?.Parameters.Values), Values(c.Values)),
            SetRiskLimits c => new(action, null, LimitWords.Old(c, before.Risk), LimitWords.New(c)),
            MoveProtection c => new(action, c.Position.Value, Protection(before, c), Protection(c.StopLossPrice, c.TakeProfitPrice)),
            EngageKillSwitch c => new(action, null, null, c.Flatten ? $"close all positions: {c.Reason}" : c.Reason),
            ReleaseKillSwitch => new(action, null, before.KillSwitch.Reason, null),
            LiftRiskStop c => new(action, c.Strategy?.Value, Stops(before, c), null),
            RestartRecording => new(action, before.Account.Id.Value, null, null),
            _ => new(action, null, null, null),
        };
    }

    public static CommandAudit Of(ConsoleCommand command)
    {
        var action = ActionOf(command.GetType());
        return command switch
        {
            AcknowledgeAlert c => new(action, c.Alert, null, c.Note),
            StartBacktest c => new(action, c.Order.Strategy, null, c.Order.Data),
            CancelBacktest c => new(action, c.Backtest, null, null),
            DeleteBacktest c => new(action, c.Backtest, null, null),
            StartOptimization c => new(action, c.Order.Backtest.Strategy, null, string.Create(CultureInfo.InvariantCulture, $"{c.Order.Backtest.Data}: {string.Join(", ", c.Order.Ranges.Select(r => $"{r.Name} {r.From} to {r.To} by {r.Step}"))}")),
            CancelOptimization c => new(action, c.Optimization, null, null),
            DeleteOptimization c => new(action, c.Optimization, null, null),
            SaveChannel c => new(action, c.Channel, null, $"{c.Kind}, {(c.IsEnabled ? "on" : "off")}, {c.MinimumSeverity} and worse: {string.Join(", ", c.Kinds)}"),
            DeleteChannel c => new(action, c.Channel, null, null),
            TestChannel c => new(action, c.Channel, null, null),
            SetSchedule c => new(action, c.Strategy, null, c.Schedule.ToString()),
            ChangeLogLevel c => new(action, c.Category, null, c.Level?.ToString() ?? "as configured"),
            _ => new(action, null, null, null),
        };
    }

    private static string? Values(System.Collections.Immutable.ImmutableSortedDictionary<string, decimal>? values) => values is null ? null
        : values.Count == 0 ? "defaults" : string.Join(", ", values.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Key} {v.Value}")));

    private static string Stops(EngineSnapshot before, LiftRiskStop command) =>
        string.Join(" ", before.Stops.Where(s => command.Strategy is null || s.Strategy == command.Strategy).Select(s => s.Sentence));

    private static string? Protection(EngineSnapshot before, MoveProtection command) =>
        before.Positions.FirstOrDefault(p => p.Position.Id == command.Position) is { } view
            ? Protection(command.StopLossPrice is null ? null : view.Position.StopLossPrice, command.TakeProfitPrice is null ? null : view.Position.TakeProfitPrice)
            : null;

    private static string Protection(decimal? stop, decimal? target) => string.Join(", ", new[]
    {
        stop is null ? null : string.Create(CultureInfo.InvariantCulture, $"stop {stop}"),
        target is null ? null : string.Create(CultureInfo.InvariantCulture, $"target {target}"),
    }.OfType<string>());

    /// <summary>Name of a kind of command.</summary>
    public static string ActionOf(Type command) =>
        string.Concat(command.Name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));
}
