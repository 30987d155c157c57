using SparkStacker.Console.Backtests;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>A heavy job: what was asked for, how far it is, what came of it.</summary>
internal abstract class JobRow
{
    public string Id { get; init; } = "";

    public BacktestState State { get; set; }

    /// <summary>The order as JSON.</summary>
    public string Request { get; init; } = "";

    public string RequestedBy { get; init; } = "";

    public DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? Problem { get; set; }

    /// <summary>The few figures that a list shows, as JSON.</summary>
    public string? Summary { get; set; }

    /// <summary>The packed result.</summary>
    public byte[]? Result { get; set; }
}
