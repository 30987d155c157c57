using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.History;

internal sealed class HistoryReader(IDbContextFactory<ConsoleDbContext> contexts) : IHistoryReader
{
    public async Task<HistoryPage<Order>> OrdersAsync(RowFilter filter, long? before, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = filter.Of(context.Orders.AsNoTracking());
        var page = await (before is null ? rows : rows.Where(r => r.Number < before)).OrderByDescending(r => r.Number).Take(limit + 1).ToListAsync(cancellationToken);
        return Page(page, limit, row => row.ToOrder(), row => row.Number);
    }

    public async Task<HistoryPage<Trade>> TradesAsync(RowFilter filter, long? before, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = filter.Of(context.Trades.AsNoTracking());
        var page = await (before is null ? rows : rows.Where(r => r.Number < before)).OrderByDescending(r => r.Number).Take(limit + 1).ToListAsync(cancellationToken);
        return Page(page, limit, row => row.ToTrade(), row => row.Number);
    }

    public async Task<IReadOnlyList<Order>> OrdersOfAsync(AccountId account, PositionId position, CancellationToken cancellationToken)
    {
        // The ids of a position's orders begin alike, and the ids have an index.
        var stem = ClientOrderId.Stem(account, position);
        var end = stem + "g";
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Orders.AsNoTracking()
            .Where(r => r.AccountId == account.Value && string.Compare(r.ClientId, stem) >= 0 && string.Compare(r.ClientId, end) < 0)
            .OrderBy(r => r.Number).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToOrder());
    }

    public async Task<Trade?> TradeAsync(string position, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.Trades.AsNoTracking().FirstOrDefaultAsync(r => r.PositionId == position, cancellationToken))?.ToTrade();
    }

    // One row more than asked for tells whether there is another page.
    private static HistoryPage<T> Page<TRow, T>(List<TRow> rows, int limit, Func<TRow, T> item, Func<TRow, long> number)
    {
        var hasMore = rows.Count > limit;
        var shown = hasMore ? rows[..limit] : rows;
        return new HistoryPage<T>(shown.ConvertAll(row => item(row)), hasMore ? number(shown[^1]) : null);
    }
}
