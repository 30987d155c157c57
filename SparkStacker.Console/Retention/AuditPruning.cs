using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Console.Storage.Stores;

namespace SparkStacker.Console.Retention;

/// <summary>
/// Removes the oldest audit entries and keeps the rest provable: an entry of the audit itself names the last removed one with its hash,
/// an anchor repeats both, and the chain goes on from there. Nothing that no anchor covers can be deleted.
/// </summary>
internal sealed class AuditPruning(IDbContextFactory<ConsoleDbContext> contexts, IAuditLog audit, TimeProvider clock)
{
    /// <summary>Removes what was written before a time.</summary>
    /// <returns>How many entries.</returns>
    public async Task<int> PruneAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await context.Audit.Where(a => a.Time >= before).MinAsync(a => (long?)a.Sequence, cancellationToken);
        var last = await context.Audit.AsNoTracking().Where(a => kept == null || a.Sequence < kept).OrderByDescending(a => a.Sequence).FirstOrDefaultAsync(cancellationToken);
        // Written first: what nobody could trace later must not happen. It also stays behind, so that the chain never begins anew.
        if (last is null || await audit.AppendAsync(Entry(last), cancellationToken) is not null)
        {
            return 0;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        context.AuditAnchors.Add(new AuditAnchorRow { Sequence = last.Sequence, Hash = last.Hash, Time = clock.GetUtcNow() });
        await context.SaveChangesAsync(cancellationToken);
        var removed = await context.Audit.Where(a => a.Sequence <= last.Sequence).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return removed;
    }

    private static AuditEntry Entry(AuditRow last) => new(
        "system", null, AuditChain.PruneAction, string.Create(CultureInfo.InvariantCulture, $"entries up to {last.Sequence}"), null, AuditChain.AnchorText(last.Sequence, last.Hash), AuditEntry.Started, null);
}
