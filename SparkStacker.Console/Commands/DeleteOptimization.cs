namespace SparkStacker.Console.Commands;

/// <summary>Removes a sweep and its result.</summary>
internal sealed record DeleteOptimization(string Optimization) : ConsoleCommand("");
