using System.Text.Json;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>engine_events</c>: what happened, in order.</summary>
internal sealed class EventRow
{
    public required long Sequence { get; init; }

    /// <summary>Name of the event, for queries; the payload holds it too.</summary>
    public required string Type { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The whole event as JSON.</summary>
    public required string Payload { get; init; }

    public static EventRow From(EngineEvent engineEvent) => new()
    {
        Sequence = engineEvent.Sequence,
        Type = StoredJson.EventName(engineEvent),
        Time = engineEvent.Time,
        RecordedAt = engineEvent.RecordedAt,
        Payload = JsonSerializer.Serialize(engineEvent, StoredJson.Options),
    };

    public EngineEvent ToEvent() =>
        JsonSerializer.Deserialize<EngineEvent>(Payload, StoredJson.Options)
        ?? throw new InvalidDataException($"Event {Sequence} of the journal is 'null' where an object is expected.");
}
