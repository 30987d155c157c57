namespace SparkStacker.Console.Api.Streaming;

/// <summary>Something that subscribers are told.</summary>
/// <param name="EngineSequence">Number of the engine's event; 0 for one that has none.</param>
/// <param name="Channel">Name of the channel.</param>
/// <param name="Strategy">Strategy it concerns; null where it concerns none alone.</param>
/// <param name="Symbol">Market it concerns; null where it concerns none alone.</param>
/// <param name="Data">JSON of the event, made once for all subscribers.</param>
internal sealed record StreamEvent(long EngineSequence, string Channel, string? Strategy, string? Symbol, byte[] Data)
{
    /// <summary>Number of the change of <see cref="StreamLists"/>; 0 for an event of the engine.</summary>
    public long Revision { get; init; }
}
