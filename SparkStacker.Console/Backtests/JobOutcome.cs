namespace SparkStacker.Console.Backtests;

/// <summary>What came of a job.</summary>
/// <param name="Problem">Why there is no result; null where there is one.</param>
/// <param name="Summary">The figures of a list, as JSON.</param>
/// <param name="Result">The packed result.</param>
internal sealed record JobOutcome(string? Problem, string? Summary, byte[]? Result);
