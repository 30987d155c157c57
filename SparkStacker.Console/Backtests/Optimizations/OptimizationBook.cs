using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>Sweeps in the database, and how far the running one is.</summary>
internal sealed class OptimizationBook(IDbContextFactory<ConsoleDbContext> contexts, TimeProvider time) : JobBook<OptimizationRow>(contexts, time), IOptimizationReader
{
    private readonly ConcurrentDictionary<string, OptimizationProgress> _progress = new();

    public async Task<IReadOnlyList<OptimizationJob>> ListAsync(string? before, int limit, CancellationToken cancellationToken) =>
        (await RowsAsync(before, limit, cancellationToken)).ConvertAll(Job);

    public async Task<OptimizationJob?> FindAsync(string id, CancellationToken cancellationToken) =>
        await RowAsync(id, cancellationToken) is { } row ? Job(row) : null;

    public async Task<OptimizationResult?> ResultAsync(string id, CancellationToken cancellationToken) =>
        await PackedAsync(id, cancellationToken) is { } packed ? OptimizationResult.Unpack(packed) : null;

    /// <summary>Writes an order down.</summary>
    /// <returns>Its id.</returns>
    public Task<string> AddAsync(OptimizationOrder order, string actor, CancellationToken cancellationToken) =>
        AddAsync(JsonSerializer.Serialize(order, StoredJson.Options), actor, cancellationToken);

    /// <summary>Says how far one is; null where it runs no longer.</summary>
    public void Report(string id, OptimizationProgress? progress)
    {
        if (progress is null)
        {
            _progress.TryRemove(id, out _);
        }
        else
        {
            _progress[id] = progress;
            Tell();
        }
    }

    private OptimizationJob Job(OptimizationRow row) => new(
        row.Id, row.State, JsonSerializer.Deserialize<OptimizationOrder>(row.Request, StoredJson.Options)!, row.RequestedBy, row.RequestedAt, row.StartedAt, row.EndedAt,
        row.Problem, row.State == BacktestState.Running ? _progress.GetValueOrDefault(row.Id) : null,
        row.Summary is { } summary ? JsonSerializer.Deserialize<OptimizationSummary>(summary, StoredJson.Options) : null);
}
