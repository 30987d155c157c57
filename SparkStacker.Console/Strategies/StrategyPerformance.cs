using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Performance;

namespace SparkStacker.Console.Strategies;

/// <summary>Figures of strategies' closed trades, by the same definitions as a backtest's.</summary>
internal sealed class StrategyPerformance(IDbContextFactory<ConsoleDbContext> contexts)
{
    /// <param name="strategies">Strategies, in the order of the answer.</param>
    /// <param name="account">Account; null for all.</param>
    /// <param name="from">Trades that ended then or later; null for all.</param>
    /// <param name="to">Trades that ended before; null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ComparedStrategies> CompareAsync(
        IReadOnlyList<StrategyView> strategies, string? account, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        var compared = new List<ComparedStrategy>();
        var chains = new List<(DateTimeOffset, decimal)[]>();
        foreach (var strategy in strategies)
        {
            var trades = await ReadAsync(strategy.Definition.Id.Value, account, from, to, cancellationToken);
            compared.Add(ComparedStrategy.Of(strategy.Definition.Id.Value, trades));
            chains.Add(ComparedStrategy.Chain(trades));
        }

        var pairs = new List<ComparedPair>();
        for (var i = 0; i < compared.Count; i++)
        {
            for (var j = i + 1; j < compared.Count; j++)
            {
                pairs.Add(new ComparedPair(compared[i].Strategy, compared[j].Strategy, StrategyCorrelation.Of(chains[i], chains[j])));
            }
        }

        return new ComparedStrategies(compared, pairs);
    }

    private async Task<List<Trade>> ReadAsync(string strategy, string? account, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Trades.AsNoTracking().Where(t => t.Strategy == strategy);
        rows = account is null ? rows : rows.Where(t => t.AccountId == account);
        rows = from is null ? rows : rows.Where(t => t.ExitTime >= from);
        rows = to is null ? rows : rows.Where(t => t.ExitTime < to);
        return (await rows.OrderBy(t => t.ExitTime).ThenBy(t => t.Number).ToListAsync(cancellationToken)).ConvertAll(t => t.ToTrade());
    }
}
