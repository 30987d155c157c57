using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>State of the kill switch.</summary>
/// <param name="IsEngaged">No new exposure.</param>
/// <param name="Reason">Why.</param>
/// <param name="Actor">Who.</param>
/// <param name="Since">Machine time.</param>
public sealed record KillSwitchView(bool IsEngaged, string? Reason, string? Actor, DateTimeOffset? Since)
{
    /// <summary>Every position is to be closed; goes on after a restart.</summary>
    public bool Flatten { get; init; }

    /// <summary>The limit that engaged it; null where a person did.</summary>
    public RiskRule? Rule { get; init; }

    /// <summary>Trading is free.</summary>
    public static KillSwitchView Released { get; } = new(false, null, null, null);
}
