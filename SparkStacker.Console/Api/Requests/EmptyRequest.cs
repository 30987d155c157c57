namespace SparkStacker.Console.Api.Requests;

/// <summary>A command without fields: no body, or an empty object.</summary>
[OptionalBody]
internal sealed record EmptyRequest;
