namespace SparkStacker.Console.Api.Contracts;

/// <summary>A page of a list.</summary>
/// <param name="Items">In the asked order.</param>
/// <param name="NextCursor">Asks for the next page; null at the end.</param>
internal sealed record ItemPage<T>(IReadOnlyList<T> Items, string? NextCursor);
