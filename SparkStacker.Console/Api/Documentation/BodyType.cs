namespace SparkStacker.Console.Api.Documentation;

/// <summary>What a request's body holds, for the document.</summary>
internal sealed record BodyType(Type Type);
