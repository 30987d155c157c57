using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>checkpoints</c>: where each account stands in its recording and day.</summary>
internal sealed class CheckpointRow
{
    public required string AccountId { get; init; }

    public required long? FeedOpenTimeMs { get; init; }

    public required int? FeedStep { get; init; }

    public required DateTimeOffset Day { get; init; }

    public required decimal DayStartEquity { get; init; }

    public required decimal PeakEquity { get; init; }

    public static CheckpointRow From(EngineCheckpoint checkpoint) => new()
    {
        AccountId = checkpoint.Account.Value,
        FeedOpenTimeMs = checkpoint.Position?.OpenTimeMs,
        FeedStep = checkpoint.Position?.Step,
        Day = checkpoint.Day,
        DayStartEquity = checkpoint.DayStartEquity,
        PeakEquity = checkpoint.PeakEquity,
    };

    public EngineCheckpoint ToCheckpoint() => new(
        new AccountId(AccountId),
        FeedOpenTimeMs is { } openTimeMs && FeedStep is { } step ? new FeedPosition(openTimeMs, step) : null,
        Day, DayStartEquity, PeakEquity);
}
