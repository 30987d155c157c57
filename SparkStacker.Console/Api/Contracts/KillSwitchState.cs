using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Whether trading is stopped.</summary>
/// <param name="Rule">The limit that engaged it; null where a person did.</param>
/// <param name="Report">What came of it, proven at the venue; null while it is at work, and where it wasn't engaged since the start.</param>
internal sealed record KillSwitchState(bool Engaged, bool Flatten, string? Reason, string? Actor, DateTimeOffset? Since, RiskRule? Rule, KillSwitchProofItem? Report)
{
    public static KillSwitchState Of(KillSwitchView k, KillSwitchReport? report = null) =>
        new(k.IsEngaged, k.Flatten, k.Reason, k.Actor, k.Since, k.Rule, k.IsEngaged && report is not null ? KillSwitchProofItem.Of(report) : null);
}
