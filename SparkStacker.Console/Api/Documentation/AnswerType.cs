namespace SparkStacker.Console.Api.Documentation;

/// <summary>What a success answers, for the document.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Type">Type of the body; null for none.</param>
internal sealed record AnswerType(int Status, Type? Type);
