using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>kill_switch</c>: one row.</summary>
internal sealed class KillSwitchRow
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    public required bool IsEngaged { get; init; }

    public required string? Reason { get; init; }

    public required string? Actor { get; init; }

    public required DateTimeOffset? Since { get; init; }

    public required bool Flatten { get; init; }

    public required RiskRule? Rule { get; init; }

    public static KillSwitchRow From(KillSwitchView view) => new()
    {
        Id = OnlyId,
        IsEngaged = view.IsEngaged,
        Reason = view.Reason,
        Actor = view.Actor,
        Since = view.Since,
        Flatten = view.Flatten,
        Rule = view.Rule,
    };

    public KillSwitchView ToView() => new(IsEngaged, Reason, Actor, Since) { Flatten = Flatten, Rule = Rule };
}
