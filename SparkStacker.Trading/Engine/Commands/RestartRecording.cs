namespace SparkStacker.Trading.Engine.Commands;

/// <summary>Plays the recording again from its start on a new paper account; the old account stays in the history.</summary>
public sealed record RestartRecording(string Actor) : EngineCommand(Actor);
