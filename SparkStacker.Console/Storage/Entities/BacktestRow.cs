using SparkStacker.Console.Backtests;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>backtests</c>: what was asked for, how far it is, what came of it.</summary>
internal sealed class BacktestRow
{
    public required string Id { get; init; }

    public required BacktestState State { get; set; }

    /// <summary>The <see cref="BacktestOrder"/> as JSON.</summary>
    public required string Request { get; init; }

    public required string RequestedBy { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? Problem { get; set; }

    /// <summary>The <see cref="BacktestSummary"/> as JSON.</summary>
    public string? Summary { get; set; }

    /// <summary>The packed <see cref="BacktestResult"/>.</summary>
    public byte[]? Result { get; set; }
}
