using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Strategies;

/// <summary>Versions of parameters, from the journal of events: what is numbered there is what was in force.</summary>
internal sealed class ParameterHistory(IDbContextFactory<ConsoleDbContext> contexts)
{
    private static readonly string s_type = StoredJson.EventName(typeof(ParametersChanged));

    /// <summary>All changes of a strategy, newest first.</summary>
    public async Task<IReadOnlyList<ParametersChanged>> OfAsync(StrategyId strategy, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Events.AsNoTracking().Where(e => e.Type == s_type).OrderByDescending(e => e.Sequence).ToListAsync(cancellationToken);
        return [.. rows.Select(r => r.ToEvent()).OfType<ParametersChanged>().Where(c => c.Strategy == strategy)];
    }
}
