using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Identity.Tokens;

/// <summary>Answer to a change of tokens.</summary>
/// <param name="Error">Null where it was done.</param>
/// <param name="Token">Shown once, kept nowhere; null where none was made.</param>
internal sealed record TokenChange(EngineError? Error, string? Token = null, ApiTokenView? View = null);
