using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Backtests;

/// <summary>Backtests in the database.</summary>
internal sealed class BacktestBook(IDbContextFactory<ConsoleDbContext> contexts, TimeProvider time) : JobBook<BacktestRow>(contexts, time), IBacktestReader
{
    public async Task<IReadOnlyList<BacktestJob>> ListAsync(string? before, int limit, CancellationToken cancellationToken) =>
        (await RowsAsync(before, limit, cancellationToken)).ConvertAll(Job);

    public async Task<BacktestJob?> FindAsync(string id, CancellationToken cancellationToken) =>
        await RowAsync(id, cancellationToken) is { } row ? Job(row) : null;

    public async Task<BacktestResult?> ResultAsync(string id, CancellationToken cancellationToken) =>
        await PackedAsync(id, cancellationToken) is { } packed ? BacktestResult.Unpack(packed) : null;

    /// <summary>Writes an order down.</summary>
    /// <returns>Its id.</returns>
    public Task<string> AddAsync(BacktestOrder order, string actor, CancellationToken cancellationToken) =>
        AddAsync(JsonSerializer.Serialize(order, StoredJson.Options), actor, cancellationToken);

    private static BacktestJob Job(BacktestRow row) => new(
        row.Id, row.State, JsonSerializer.Deserialize<BacktestOrder>(row.Request, StoredJson.Options)!, row.RequestedBy, row.RequestedAt, row.StartedAt, row.EndedAt,
        row.Problem, row.Summary is { } summary ? JsonSerializer.Deserialize<BacktestSummary>(summary, StoredJson.Options) : null);
}
