using System.Collections.Immutable;
using System.Text.Json;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>checkpoints</c>: where each account stands in its recording and day.</summary>
internal sealed class CheckpointRow
{
    private const string None = "[]";

    public required string AccountId { get; init; }

    public required long? FeedOpenTimeMs { get; init; }

    public required int? FeedStep { get; init; }

    public required DateTimeOffset Day { get; init; }

    public required decimal DayStartEquity { get; init; }

    public required decimal PeakEquity { get; init; }

    public required decimal LossBaseline { get; init; }

    public required decimal DrawdownPeak { get; init; }

    /// <summary>Limits that stopped trading, as JSON.</summary>
    public required string Stops { get; init; }

    public static CheckpointRow From(EngineCheckpoint checkpoint) => new()
    {
        AccountId = checkpoint.Account.Value,
        FeedOpenTimeMs = checkpoint.Position?.OpenTimeMs,
        FeedStep = checkpoint.Position?.Step,
        Day = checkpoint.Day,
        DayStartEquity = checkpoint.DayStartEquity,
        PeakEquity = checkpoint.PeakEquity,
        LossBaseline = checkpoint.LossBaseline,
        DrawdownPeak = checkpoint.DrawdownPeak,
        Stops = checkpoint.Stops.IsEmpty ? None : JsonSerializer.Serialize(checkpoint.Stops, StoredJson.Options),
    };

    public EngineCheckpoint ToCheckpoint() => new(
        new AccountId(AccountId),
        FeedOpenTimeMs is { } openTimeMs && FeedStep is { } step ? new FeedPosition(openTimeMs, step) : null,
        Day, DayStartEquity, PeakEquity)
    {
        LossBaseline = LossBaseline,
        DrawdownPeak = DrawdownPeak,
        Stops = JsonSerializer.Deserialize<ImmutableArray<RiskStop>>(Stops, StoredJson.Options),
    };
}
