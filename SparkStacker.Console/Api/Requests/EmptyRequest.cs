namespace SparkStacker.Console.Api.Requests;

/// <summary>A command without fields: no body, or an empty object.</summary>
internal sealed record EmptyRequest;
