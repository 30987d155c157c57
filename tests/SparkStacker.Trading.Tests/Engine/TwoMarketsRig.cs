using System.Collections.Immutable;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>The core on ether and bitcoin, fed by recordings that are played together; each <see cref="StartAsync"/> is a new process.</summary>
internal sealed class TwoMarketsRig(params StrategyDefinition[] strategies) : IEventSink
{
    private IAsyncEnumerator<MarketUpdate>? _updates;

    public InMemoryEngineStore Store { get; } = new();

    public InMemoryPaperVenueStore Books { get; } = new();

    public IEngineStore? Journal { get; set; }

    public IPaperVenueStore? VenueBooks { get; set; }

    public ManualTimeProvider Machine { get; } = new(DateTimeOffset.FromUnixTimeMilliseconds(1_760_000_000_000));

    public List<EngineEvent> Events { get; } = [];

    public RiskOptions Risk { get; init; } = RiskOptions.ForBacktest();

    public decimal FundingRatePercentPerHour { get; init; } = 0.01m;

    /// <summary>Makes the feed anew.</summary>
    public required Func<IMarketDataFeed> Feed { get; init; }

    public EngineCore Core { get; private set; } = null!;

    public bool IsListening => true;

    public EngineSnapshot Snapshot => Core.Snapshot(EnginePhase.Running, new FeedStatus(FeedState.Flowing), "paper");

    public void Publish(EngineEvent engineEvent) => Events.Add(engineEvent);

    public async Task StartAsync()
    {
        var state = await Store.LoadAsync(CancellationToken.None);
        if (state.Account is null)
        {
            var set = new ParameterSet(1, ImmutableSortedDictionary<string, decimal>.Empty.Add(StandardParameters.MaxPositionUsd.Name, 20m));
            state = state with { Strategies = [.. strategies.Select(s => new StrategyState(s.Id, true, set, null))] };
            var switched = new EngineChanges();
            switched.Strategies.AddRange(state.Strategies);
            Store.Commit(switched);
        }

        var account = state.Account ?? new TradingAccount(new AccountId("paper-1"), 1_000m, Machine.GetUtcNow(), null, "test");
        var feed = Feed();
        var options = new PaperOptions { FundingRatePercentPerHour = FundingRatePercentPerHour };
        Core = new EngineCore(
            new EngineCoreSetup
            {
                Account = account,
                State = state,
                Feed = feed.Description,
                Strategies = strategies,
                Venue = new PaperVenue(account, MarketRules.All, VenueBooks ?? Books, options, Machine),
                Store = Journal ?? Store,
                Sink = this,
                Risk = Risk,
                Machine = Machine,
            },
            () => { },
            CancellationToken.None);
        Core.WarmUp(await feed.OpenAsync(state.Checkpoint?.Position, CancellationToken.None));
        await Core.ReconcileAsync(state.LastFillAt, CancellationToken.None);
        _updates = feed.ReadAsync(CancellationToken.None).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>Plays up to so many updates.</summary>
    /// <returns>Whether there are more.</returns>
    public async Task<bool> PlayAsync(int count = int.MaxValue)
    {
        for (var i = 0; i < count; i++)
        {
            if (!await _updates!.MoveNextAsync())
            {
                Core.OnIdle(force: true);
                return false;
            }

            Core.OnMarket(_updates.Current);
        }

        Core.OnIdle(force: true);
        return true;
    }

    /// <summary>What a trader would compare: ids, states, prices, times, money.</summary>
    public string Story() => string.Join('\n',
    [
        .. Store.Signals.Values.Select(s => $"{s.Strategy} {s.Time:O} {s.Side} {s.Price} {s.Outcome}").Order(StringComparer.Ordinal),
        .. Store.Orders.Values.Select(o => $"{o.Id} {o.Symbol} {o.Purpose} {o.Side} {o.Size} {o.TriggerPrice} {o.State} {o.AverageFillPrice}").Order(StringComparer.Ordinal),
        .. Store.Trades.Values.Select(t => $"{t.Id} {t.Symbol} {t.ExitReason} {t.EntryPrice} {t.ExitPrice} {t.NetPnl} {t.Funding} {t.EntryTime:O} {t.ExitTime:O}").Order(StringComparer.Ordinal),
        .. Store.Ledger.Values.Where(l => l.Kind == LedgerKind.Funding).Select(l => $"{l.Reference} {l.Amount}").Order(StringComparer.Ordinal),
        $"balance {Store.Ledger.Values.Sum(l => l.Amount)}",
        .. Store.Candles.Select(c => $"{c.Key} {c.Value.Count}").Order(StringComparer.Ordinal),
        $"peak {Store.Checkpoints[new AccountId("paper-1")].PeakEquity} day {Store.Checkpoints[new AccountId("paper-1")].DayStartEquity}",
    ]);
}
