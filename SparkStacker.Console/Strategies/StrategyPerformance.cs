using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Performance;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Strategies;

/// <summary>Figures of a strategy's closed trades, by the same definitions as a backtest's.</summary>
internal sealed class StrategyPerformance(IDbContextFactory<ConsoleDbContext> contexts)
{
    /// <param name="strategy">Strategy.</param>
    /// <param name="account">Account; null for all.</param>
    /// <param name="from">Trades that ended then or later; null for all.</param>
    /// <param name="to">Trades that ended before; null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<TradeFigures> OfAsync(StrategyView strategy, string? account, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var id = strategy.Definition.Id.Value;
        var rows = context.Trades.AsNoTracking().Where(t => t.Strategy == id);
        rows = account is null ? rows : rows.Where(t => t.AccountId == account);
        rows = from is null ? rows : rows.Where(t => t.ExitTime >= from);
        rows = to is null ? rows : rows.Where(t => t.ExitTime < to);
        var trades = await rows.OrderBy(t => t.ExitTime).ThenBy(t => t.Number).ToListAsync(cancellationToken);
        return TradeFigures.Of(trades.ConvertAll(t => t.ToTrade()), StandardParameters.Leverage.In(strategy.Definition, strategy.Parameters));
    }
}
