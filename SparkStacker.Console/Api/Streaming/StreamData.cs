namespace SparkStacker.Console.Api.Streaming;

/// <summary>An event as subscribers read it.</summary>
/// <param name="Event">Stable snake_case name.</param>
/// <param name="Time">Market time.</param>
/// <param name="RecordedAt">Machine time.</param>
/// <param name="EngineSequence">Number of the engine's event; 0 for one that has none.</param>
/// <param name="Sentence">One sentence for people.</param>
/// <param name="Strategy">Strategy it concerns.</param>
/// <param name="Symbol">Market it concerns.</param>
/// <param name="Item">The thing after the event, as the lists of the API show it; null where the sentence says all.</param>
internal sealed record StreamData<T>(
    string Event, DateTimeOffset Time, DateTimeOffset RecordedAt, long EngineSequence, string Sentence, string? Strategy, string? Symbol, T? Item);
