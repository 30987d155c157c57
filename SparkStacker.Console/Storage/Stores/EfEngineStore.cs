using Microsoft.EntityFrameworkCore;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>The engine's journal in the console's database.</summary>
internal sealed class EfEngineStore(JournalConnection journal, IDbContextFactory<ConsoleDbContext> contexts, ILogger<EfEngineStore> logger) : IEngineStore
{
    public async Task<EngineState> LoadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await new EngineStateReader(context, logger).ReadAsync(cancellationToken);
    }

    public string? Commit(EngineChanges changes) => changes.IsEmpty ? null : journal.Write(changes, static (session, changes, transaction) =>
    {
        session.Engine.Write(changes, transaction);
        session.Candles.Write(changes.Candles, transaction);
    });
}
