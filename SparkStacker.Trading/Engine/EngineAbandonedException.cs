namespace SparkStacker.Trading.Engine;

/// <summary>Ends a loop whose engine was taken away while a strategy held it up. Nothing of it may be used any more.</summary>
internal sealed class EngineAbandonedException() : Exception("A strategy held the engine up; a new engine has taken its place.");
