using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Identity;

/// <summary>Answer to a change of a user.</summary>
/// <param name="Error">Null where it was done.</param>
/// <param name="OneTimePassword">Shown once, kept nowhere; null where none was made.</param>
public sealed record UserChange(EngineError? Error, string? OneTimePassword = null)
{
    public static UserChange Done { get; } = new((EngineError?)null);

    public bool IsSuccess => Error is null;

    public static UserChange Failed(string code, string message) => new(new EngineError(code, message));
}
