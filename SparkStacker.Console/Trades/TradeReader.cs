using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Trades;

/// <summary>Reads single trades whole: decision, orders, result.</summary>
internal sealed class TradeReader(IDbContextFactory<ConsoleDbContext> contexts)
{
    /// <summary>The trade with this id; null where there is none.</summary>
    public async Task<TradeDetail?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Trades.AsNoTracking().FirstOrDefaultAsync(t => t.PositionId == id, cancellationToken) is not { } trade)
        {
            return null;
        }

        var decision = await context.Decisions.AsNoTracking().FirstOrDefaultAsync(d => d.AccountId == trade.AccountId && d.PositionId == id, cancellationToken);

        // The ids of a position's orders begin alike, and the ids have an index.
        var stem = ClientOrderId.Stem(new AccountId(trade.AccountId), new PositionId(id));
        var end = stem + "g";
        var orders = await context.Orders.AsNoTracking()
            .Where(o => o.AccountId == trade.AccountId && string.Compare(o.ClientId, stem) >= 0 && string.Compare(o.ClientId, end) < 0)
            .OrderBy(o => o.Number).ToListAsync(cancellationToken);
        return new TradeDetail(trade.ToTrade(), decision?.ToDecision(), [.. orders.Select(o => o.ToOrder()).Where(o => o.FilledSize > 0)]);
    }
}
