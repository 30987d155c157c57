namespace SparkStacker.Trading.Engine.Commands;

/// <summary>Allows new exposure again.</summary>
public sealed record ReleaseKillSwitch(string Actor) : EngineCommand(Actor);
