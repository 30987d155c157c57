using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.History;
using SparkStacker.Console.Storage;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Trades;

/// <summary>Reads single trades whole: decision, orders, result.</summary>
internal sealed class TradeReader(IDbContextFactory<ConsoleDbContext> contexts, IHistoryReader history)
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

        var orders = await history.OrdersOfAsync(new AccountId(trade.AccountId), new PositionId(id), cancellationToken);
        return new TradeDetail(trade.ToTrade(), decision?.ToDecision(), [.. orders.Where(o => o.FilledSize > 0)]);
    }
}
