namespace SparkStacker.Trading.Engine.Commands;

/// <summary>Something that a person or a script asks of the engine. Carried out on the engine's loop, one at a time.</summary>
/// <param name="Actor">Who asks, for events and the audit: an email address or <c>system</c>.</param>
public abstract record EngineCommand(string Actor);
