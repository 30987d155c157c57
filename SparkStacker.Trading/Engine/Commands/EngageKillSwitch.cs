namespace SparkStacker.Trading.Engine.Commands;

/// <summary>No new exposure until it is released; survives restarts.</summary>
/// <param name="Flatten">Also closes every position at market.</param>
/// <param name="Reason">Why, at most 200 characters.</param>
/// <param name="Actor">Who asks.</param>
public sealed record EngageKillSwitch(bool Flatten, string Reason, string Actor) : EngineCommand(Actor);
