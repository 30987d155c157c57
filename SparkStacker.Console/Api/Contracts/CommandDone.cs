namespace SparkStacker.Console.Api.Contracts;

/// <summary>A command was carried out.</summary>
/// <param name="Message">What was done, one sentence.</param>
internal sealed record CommandDone(string Message);
