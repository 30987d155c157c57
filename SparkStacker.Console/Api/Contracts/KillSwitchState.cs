using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Whether trading is stopped.</summary>
/// <param name="Rule">The limit that engaged it; null where a person did.</param>
internal sealed record KillSwitchState(bool Engaged, bool Flatten, string? Reason, string? Actor, DateTimeOffset? Since, RiskRule? Rule)
{
    public static KillSwitchState Of(KillSwitchView k) => new(k.IsEngaged, k.Flatten, k.Reason, k.Actor, k.Since, k.Rule);
}
