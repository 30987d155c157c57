namespace SparkStacker.Tests.Shared.Sinks;

internal sealed record HttpSinkRequest(string Path, string? Authorization, string Body);
