namespace SparkStacker.Console.Api.Contracts;

/// <summary>A parameter in two versions.</summary>
internal sealed record VersionDifference(string Name, string Unit, decimal From, decimal To);
