namespace SparkStacker.Trading.Engine;

/// <summary>Answer to a command.</summary>
/// <param name="Error">Null where the command was carried out.</param>
/// <param name="Message">What was done, one sentence; null where it is obvious.</param>
public sealed record CommandResult(EngineError? Error, string? Message = null)
{
    /// <summary>Carried out.</summary>
    public static CommandResult Done { get; } = new((EngineError?)null);

    /// <summary>Whether the command was carried out.</summary>
    public bool IsSuccess => Error is null;

    /// <summary>Not carried out.</summary>
    public static CommandResult Failed(string code, string message, BrokenRule? rule = null) => new(new EngineError(code, message) { Rule = rule });
}
