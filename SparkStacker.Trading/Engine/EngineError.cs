namespace SparkStacker.Trading.Engine;

/// <summary>Why a command was not carried out.</summary>
/// <param name="Code">Stable snake_case code.</param>
/// <param name="Message">One sentence: what happened, what was found, what to do.</param>
public sealed record EngineError(string Code, string Message)
{
    /// <summary>The rule that refuses it; null where none does.</summary>
    public BrokenRule? Rule { get; init; }
}
