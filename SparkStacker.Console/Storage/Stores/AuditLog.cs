using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Storage.Sqlite;

namespace SparkStacker.Console.Storage.Stores;

internal sealed class AuditLog(
    IDbContextFactory<ConsoleDbContext> contexts, IOptions<StorageOptions> options, TimeProvider time, ILogger<AuditLog> logger) : IAuditLog, IDisposable
{
    // One entry at a time within the process; the transaction keeps others out.
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<string?> AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await WriteAsync(entry, cancellationToken);
            return null;
        }
        catch (Exception error) when (Fault(error) is not null)
        {
            var fault = Fault(error)!;
            Log.AuditNotWritten(logger, entry.Action, fault);
            return fault;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task<long?> FindBreakAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var anchor = await context.AuditAnchors.AsNoTracking().OrderByDescending(a => a.Sequence).FirstOrDefaultAsync(cancellationToken);
        var (sequence, previous) = (anchor?.Sequence ?? 0, anchor?.Hash ?? AuditChain.Start);
        var isTold = anchor is null;
        await foreach (var row in context.Audit.AsNoTracking().OrderBy(a => a.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            sequence++;
            if (row.Sequence != sequence || row.PreviousHash != previous || row.Hash != AuditChain.HashOf(row))
            {
                return sequence;
            }

            previous = row.Hash;
            isTold |= anchor is not null && row.Action == AuditChain.PruneAction && row.NewValue == AuditChain.AnchorText(anchor.Sequence, anchor.Hash);
        }

        // Somebody cut the old end off without saying so.
        return isTold ? null : anchor!.Sequence + 1;
    }

    public void Dispose() => _turn.Dispose();

    private async Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var last = await context.Audit.AsNoTracking().OrderByDescending(a => a.Sequence).FirstOrDefaultAsync(cancellationToken);
        context.Audit.Add(AuditChain.Next(entry, last, time.GetUtcNow()));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private string? Fault(Exception error) => SqliteFaults.Describe(error.GetBaseException(), SqliteDatabase.FilePath(options.Value));
}
