namespace SparkStacker.Console.Commands;

/// <summary>Stops a sweep that waits or runs.</summary>
internal sealed record CancelOptimization(string Optimization) : ConsoleCommand("");
