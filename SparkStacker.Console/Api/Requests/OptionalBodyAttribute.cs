namespace SparkStacker.Console.Api.Requests;

/// <summary>A request that may come without a body.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OptionalBodyAttribute : Attribute;
