namespace SparkStacker.Console.History;

/// <summary>A page of stored rows, newest first.</summary>
/// <param name="Older">Where the next page begins; null at the end.</param>
internal sealed record HistoryPage<T>(IReadOnlyList<T> Items, long? Older);
