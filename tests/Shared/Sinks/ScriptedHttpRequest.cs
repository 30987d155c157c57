namespace SparkStacker.Tests.Shared.Sinks;

internal sealed record ScriptedHttpRequest(IReadOnlyDictionary<string, string> Headers, string Body);
