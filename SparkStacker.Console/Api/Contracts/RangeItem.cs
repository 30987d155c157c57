namespace SparkStacker.Console.Api.Contracts;

/// <summary>Values of one parameter that a sweep tries.</summary>
internal sealed record RangeItem(string Name, decimal From, decimal To, decimal Step, int Count);
