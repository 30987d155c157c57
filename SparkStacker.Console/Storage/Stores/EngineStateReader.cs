using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>Reads what the engine needs to go on after a restart.</summary>
internal sealed class EngineStateReader(ConsoleDbContext context, ILogger logger)
{
    private const int Recent = 100;

    public async Task<EngineState> ReadAsync(CancellationToken cancellationToken)
    {
        var account = await context.Accounts.AsNoTracking().Where(a => a.ClosedAt == null).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellationToken);
        var state = new EngineState
        {
            AccountCount = await context.Accounts.CountAsync(cancellationToken),
            LastSequence = await context.Events.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0,
            Events = await EventsAsync(cancellationToken),
            Strategies = [.. (await context.Strategies.AsNoTracking().OrderBy(s => s.Strategy).ToListAsync(cancellationToken)).Select(s => s.ToState())],
            KillSwitch = (await context.KillSwitch.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.ToView() ?? KillSwitchView.Released,
            RiskLimits = (await context.RiskLimits.AsNoTracking().OrderByDescending(l => l.Version).FirstOrDefaultAsync(cancellationToken))?.ToSet() ?? RiskLimitSet.Configured,
        };
        return account is null ? state : await OfAccountAsync(state with { Account = account.ToAccount() }, account.Id, cancellationToken);
    }

    private async Task<EngineState> OfAccountAsync(EngineState state, string account, CancellationToken cancellationToken)
    {
        var orders = context.Orders.AsNoTracking().Where(o => o.AccountId == account);
        var open = await orders.Where(o => !o.IsFinal).OrderBy(o => o.Number).ToListAsync(cancellationToken);
        var recent = await orders.Where(o => o.IsFinal).OrderByDescending(o => o.UpdatedAt).ThenByDescending(o => o.Number).Take(Recent).ToListAsync(cancellationToken);
        var positions = await context.Positions.AsNoTracking()
            .Where(p => p.AccountId == account && !p.IsClosed).OrderBy(p => p.Number).ToListAsync(cancellationToken);
        var trades = context.Trades.AsNoTracking().Where(t => t.AccountId == account);
        var signals = await context.Signals.AsNoTracking()
            .Where(s => s.AccountId == account).OrderByDescending(s => s.Number).Take(Recent).ToListAsync(cancellationToken);
        var checkpoint = await context.Checkpoints.AsNoTracking().FirstOrDefaultAsync(c => c.AccountId == account, cancellationToken);
        var (balance, lastLedgerSequence, ledger) = await BalanceAsync(account, cancellationToken);
        var (lastFillAt, fillIds) = await FillsAsync(account, open.ConvertAll(o => o.ClientId), cancellationToken);
        return state with
        {
            Balance = balance,
            LastLedgerSequence = lastLedgerSequence,
            Ledger = ledger,
            Fills = await FillSumsAsync(account, cancellationToken),
            OpenOrders = [.. open.Select(o => o.ToOrder())],
            RecentOrders = [.. recent.Select(o => o.ToOrder())],
            Positions = [.. positions.Select(p => p.ToPosition())],
            FillIds = fillIds,
            FundingIds = [.. await context.Ledger.Where(l => l.AccountId == account && l.Kind == LedgerKind.Funding && (lastFillAt == null || l.Time >= lastFillAt))
                .Select(l => l.Reference).ToListAsync(cancellationToken)],
            LastFillAt = lastFillAt,
            Trades = [.. (await trades.OrderByDescending(t => t.Number).Take(Recent).ToListAsync(cancellationToken)).Select(t => t.ToTrade())],
            Statistics = await StatisticsAsync(trades, cancellationToken),
            Signals = [.. signals.Select(s => s.ToSignal())],
            Checkpoint = checkpoint?.ToCheckpoint(),
        };
    }

    // Summed here, not in SQL, which would take the decimals for floating point numbers.
    private async Task<(decimal Balance, long LastSequence, LedgerSums Sums)> BalanceAsync(string account, CancellationToken cancellationToken)
    {
        var (balance, last, sums) = (0m, 0L, default(LedgerSums));
        var entries = context.Ledger.Where(l => l.AccountId == account).OrderBy(l => l.Sequence).Select(l => new { l.Kind, l.Amount, l.Sequence });
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            (balance, last, sums) = (balance + entry.Amount, entry.Sequence, sums.With(entry.Kind, entry.Amount));
        }

        return (balance, last, sums);
    }

    private async Task<FillSums> FillSumsAsync(string account, CancellationToken cancellationToken)
    {
        var sums = default(FillSums);
        var fills = context.Fills.Where(f => f.AccountId == account).OrderBy(f => f.Number).Select(f => new { f.Side, f.Price, f.Size, f.Fee });
        await foreach (var fill in fills.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            sums = sums.With(fill.Side, fill.Price, fill.Size, fill.Fee);
        }

        return sums;
    }

    private async Task<(DateTimeOffset? Last, ImmutableHashSet<string> Ids)> FillsAsync(
        string account, List<string> openOrders, CancellationToken cancellationToken)
    {
        var fills = context.Fills.Where(f => f.AccountId == account);
        var last = await fills.MaxAsync(f => (DateTimeOffset?)f.Time, cancellationToken);
        var ids = await fills.Where(f => f.Time == last || openOrders.Contains(f.ClientOrderId)).Select(f => f.FillId).ToListAsync(cancellationToken);
        return (last, [.. ids]);
    }

    private static async Task<ImmutableDictionary<string, StrategyStatistics>> StatisticsAsync(IQueryable<TradeRow> rows, CancellationToken cancellationToken)
    {
        var statistics = new Dictionary<string, StrategyStatistics>(StringComparer.Ordinal);
        await foreach (var row in rows.OrderBy(t => t.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            statistics[row.Strategy] = statistics.GetValueOrDefault(row.Strategy).With(row.ToTrade());
        }

        return statistics.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private async Task<ImmutableArray<EngineEvent>> EventsAsync(CancellationToken cancellationToken)
    {
        var events = ImmutableArray.CreateBuilder<EngineEvent>();
        foreach (var row in await context.Events.AsNoTracking().OrderByDescending(e => e.Sequence).Take(Recent).ToListAsync(cancellationToken))
        {
            try
            {
                events.Add(row.ToEvent());
            }
            catch (Exception error) when (error is JsonException or NotSupportedException or InvalidDataException)
            {
                // Another version's event: it is shown to people only, so trading goes on without it.
                Log.EventUnreadable(logger, row.Sequence, row.Type, error.Message);
            }
        }

        return events.DrainToImmutable();
    }
}
