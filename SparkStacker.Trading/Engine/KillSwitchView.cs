namespace SparkStacker.Trading.Engine;

/// <summary>State of the kill switch.</summary>
/// <param name="IsEngaged">No new exposure.</param>
/// <param name="Reason">Why.</param>
/// <param name="Actor">Who.</param>
/// <param name="Since">Machine time.</param>
public sealed record KillSwitchView(bool IsEngaged, string? Reason, string? Actor, DateTimeOffset? Since)
{
    /// <summary>Trading is free.</summary>
    public static KillSwitchView Released { get; } = new(false, null, null, null);
}
