using System.Collections.Immutable;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Tests.Shared.Fakes;

/// <summary>A journal in memory with the rules of the real one; <see cref="Fault"/> makes it refuse batches.</summary>
internal sealed class InMemoryEngineStore : IEngineStore
{
    private readonly Lock _lock = new();

    /// <summary>Answer to each commit while set: nothing is kept.</summary>
    public string? Fault { get; set; }

    /// <summary>Batches that were accepted.</summary>
    public int Commits { get; private set; }

    public OrderedDictionary<AccountId, TradingAccount> Accounts { get; } = [];

    public OrderedDictionary<(AccountId Account, ClientOrderId Id), Order> Orders { get; } = [];

    public OrderedDictionary<(AccountId Account, string Id), Fill> Fills { get; } = [];

    /// <summary>Open and closed ones; size 0 means closed.</summary>
    public OrderedDictionary<(AccountId Account, PositionId Id), Position> Positions { get; } = [];

    public OrderedDictionary<(AccountId Account, PositionId Id), Trade> Trades { get; } = [];

    public OrderedDictionary<(AccountId Account, PositionId Id), TradeDecision> Decisions { get; } = [];

    public OrderedDictionary<(AccountId Account, long Sequence), LedgerEntry> Ledger { get; } = [];

    public OrderedDictionary<(AccountId Account, StrategyId Strategy, long CandleMs), SignalRecord> Signals { get; } = [];

    public SortedDictionary<long, EngineEvent> Events { get; } = [];

    public SortedDictionary<string, StrategyState> Strategies { get; } = new(StringComparer.Ordinal);

    public Dictionary<AccountId, EngineCheckpoint> Checkpoints { get; } = [];

    public KillSwitchView KillSwitch { get; private set; } = KillSwitchView.Released;

    public RiskLimitSet RiskLimits { get; private set; } = RiskLimitSet.Configured;

    public Dictionary<(MarketSymbol Symbol, Interval Interval), SortedDictionary<long, Candle>> Candles { get; } = [];

    public string? Commit(EngineChanges changes)
    {
        lock (_lock)
        {
            if (Fault is { } fault)
            {
                return fault;
            }

            Commits++;
            Keep(changes);
            return null;
        }
    }

    public Task<EngineState> LoadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Accounts.Values.LastOrDefault(a => a.ClosedAt is null) is { } account ? StateOf(account) : Common(EngineState.Empty));
        }
    }

    private void Keep(EngineChanges changes)
    {
        changes.Accounts.ForEach(a => Accounts[a.Id] = a);
        foreach (var order in changes.Orders)
        {
            if (!Orders.TryGetValue((order.Account, order.Id), out var known) || order.Revision >= known.Revision)
            {
                Orders[(order.Account, order.Id)] = order;
            }
        }

        changes.Fills.ForEach(f => Fills.TryAdd((f.Account, f.Id), f));
        changes.Positions.ForEach(p => Positions[(p.Account, p.Id)] = p);
        changes.Trades.ForEach(t => Trades.TryAdd((t.Account, t.Id), t));
        changes.Decisions.ForEach(d => Decisions.TryAdd((d.Account, d.Position), d));
        changes.Ledger.ForEach(l => Ledger.TryAdd((l.Account, l.Sequence), l));
        changes.Signals.ForEach(s => Signals[(s.Account, s.Strategy, s.CandleOpenTimeMs)] = s);
        changes.Events.ForEach(e => Events.TryAdd(e.Sequence, e));
        changes.Strategies.ForEach(s => Strategies[s.Strategy.Value] = s);
        KillSwitch = changes.KillSwitch ?? KillSwitch;
        RiskLimits = changes.RiskLimits ?? RiskLimits;
        foreach (var (symbol, interval, candle) in changes.Candles)
        {
            if (!Candles.TryGetValue((symbol, interval), out var series))
            {
                Candles[(symbol, interval)] = series = [];
            }

            series[candle.OpenTimeMs] = candle;
        }

        if (changes.Checkpoint is { } checkpoint)
        {
            Checkpoints[checkpoint.Account] = checkpoint;
        }
    }

    private EngineState StateOf(TradingAccount account)
    {
        var orders = Orders.Values.Where(o => o.Account == account.Id).ToList();
        var open = orders.Where(o => !o.State.IsFinal()).ToImmutableArray();
        var fills = Fills.Values.Where(f => f.Account == account.Id).ToList();
        DateTimeOffset? lastFillAt = fills.Count == 0 ? null : fills.Max(f => f.Time);
        var trades = Trades.Values.Where(t => t.Account == account.Id).ToList();
        var ledger = Ledger.Values.Where(l => l.Account == account.Id).ToList();
        return Common(new EngineState
        {
            Account = account,
            Balance = ledger.Sum(l => l.Amount),
            LastLedgerSequence = ledger.Select(l => l.Sequence).DefaultIfEmpty().Max(),
            Ledger = ledger.Aggregate(default(LedgerSums), (sums, entry) => sums.With(entry.Kind, entry.Amount)),
            Fills = fills.Aggregate(default(FillSums), (sums, fill) => sums.With(fill.Side, fill.Price, fill.Size, fill.Fee)),
            OpenOrders = open,
            RecentOrders = [.. orders.Where(o => o.State.IsFinal()).Reverse().OrderByDescending(o => o.UpdatedAt).Take(100)],
            Positions = [.. Positions.Values.Where(p => p.Account == account.Id && p.Size != 0)],
            FillIds = [.. fills.Where(f => f.Time == lastFillAt || open.Any(o => o.Id == f.Order)).Select(f => f.Id)],
            FundingIds = [.. ledger.Where(l => l.Kind == LedgerKind.Funding && (lastFillAt is null || l.Time >= lastFillAt)).Select(l => l.Reference)],
            LastFillAt = lastFillAt,
            Trades = [.. trades.AsEnumerable().Reverse().Take(100)],
            Statistics = trades.GroupBy(t => t.Strategy.Value, StringComparer.Ordinal).ToImmutableDictionary(
                g => g.Key,
                g => g.Aggregate(default(StrategyStatistics), (sum, trade) => sum.With(trade)),
                StringComparer.Ordinal),
            Signals = [.. Signals.Values.Where(s => s.Account == account.Id).Reverse().Take(100)],
            Checkpoint = Checkpoints.GetValueOrDefault(account.Id),
        });
    }

    private EngineState Common(EngineState state) => state with
    {
        AccountCount = Accounts.Count,
        LastSequence = Events.Keys.LastOrDefault(),
        Events = [.. Events.Values.Reverse().Take(100)],
        Strategies = [.. Strategies.Values],
        KillSwitch = KillSwitch,
        RiskLimits = RiskLimits,
    };
}
