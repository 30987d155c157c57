namespace SparkStacker.Console.Api.Contracts;

/// <summary>What came of closing one position.</summary>
/// <param name="Code">Why it is not being closed; null where it is.</param>
internal sealed record PositionClosing(string Id, bool IsClosing, string? Code, string? Message);
