namespace SparkStacker.Trading.Engine.Events;

/// <summary>The kill switch was engaged or released.</summary>
public sealed record KillSwitchChanged(KillSwitchView KillSwitch, string Actor) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => KillSwitch.IsEngaged ? $"Trading stopped by {Actor}: {KillSwitch.Reason}" : $"Trading released by {Actor}.";
}
