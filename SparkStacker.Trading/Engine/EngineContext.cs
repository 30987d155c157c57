using System.Collections.Immutable;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>The state that the parts of the engine share. One loop only: no part keeps a copy.</summary>
internal sealed class EngineContext
{
    public required TradingAccount Account { get; init; }

    public required ITradingVenue Venue { get; init; }

    public required EngineJournal Journal { get; init; }

    public required OrderManager Orders { get; init; }

    public required Portfolio Portfolio { get; init; }

    public required RiskManager Risk { get; init; }

    /// <summary>The machine's clock.</summary>
    public required TimeProvider Machine { get; init; }

    public required FeedDescription Feed { get; init; }

    public required ImmutableArray<StrategyRunner> Runners { get; init; }

    public RecentItems<Order> RecentOrders { get; } = new(100);

    public RecentItems<SignalRecord> Signals { get; } = new(100);

    public RecentItems<Trade> Trades { get; } = new(100);

    public KillSwitchView KillSwitch { get; set; } = KillSwitchView.Released;

    public KillSwitchReport? KillSwitchReport { get; set; }

    /// <summary>Limits that stopped trading and still hold.</summary>
    public List<RiskStop> Stops { get; } = [];

    /// <summary>The position that has been without its stop for too long, one sentence; null where all are protected.</summary>
    public string? Unprotected { get; set; }

    /// <summary>How far the machine's clock is ahead of the venue's; null where nothing tells it.</summary>
    public Func<TimeSpan?> ClockSkew { get; init; } = static () => null;

    public DateTimeOffset MarketTime { get; set; }

    /// <summary>Machine timestamp of the last market update; null before the first.</summary>
    public long? LastUpdate { get; set; }

    /// <summary>Markets that the feed brings, at least one.</summary>
    public required ImmutableArray<MarketState> Markets { get; init; }

    /// <summary>Stamped on positions and trades.</summary>
    public string ProgramVersion { get; init; } = Engine.ProgramVersion.Text;

    /// <summary>When true a signal executes at the close that made it, not at the next price.</summary>
    public bool FillAtClose { get; init; }

    /// <summary>Why state here and at the venue don't agree; null where they do.</summary>
    public string? Difference { get; set; }

    /// <summary>What doesn't add up in the ledger, one sentence; null where all does.</summary>
    public string? LedgerFault { get; set; }

    /// <summary>No new exposure until the venue has been asked.</summary>
    public bool IsReconciling { get; set; }

    /// <summary>A market that the feed brings; null where it doesn't.</summary>
    public MarketState? FindMarket(MarketSymbol symbol)
    {
        foreach (var market in Markets)
        {
            if (market.Symbol == symbol)
            {
                return market;
            }
        }

        return null;
    }

    /// <summary>Last price of a market; null before the first.</summary>
    public decimal? PriceOf(MarketSymbol symbol) => FindMarket(symbol)?.LastPrice;

    /// <summary>How long a market has been silent.</summary>
    public TimeSpan AgeOf(MarketSymbol symbol) => FindMarket(symbol)?.LastUpdate is { } at ? Machine.GetElapsedTime(at) : TimeSpan.MaxValue;

    public void Emit(EngineEvent engineEvent) => Journal.Add(engineEvent, MarketTime);

    /// <summary>Journals an order's new state and tells it.</summary>
    public void Save(Order order, double? elapsedSeconds = null, double? sizingSeconds = null, string? refusalCode = null)
    {
        Journal.Changes.Orders.Add(order);
        if (order.State.IsFinal())
        {
            RecentOrders.Add(order);
        }

        Emit(new OrderChanged(order, elapsedSeconds, sizingSeconds, refusalCode));
    }

    public void Save(SignalRecord signal)
    {
        Journal.Changes.Signals.Add(signal);
        if (!Signals.Replace(s => s.Strategy == signal.Strategy && s.CandleOpenTimeMs == signal.CandleOpenTimeMs, signal))
        {
            Signals.Add(signal);
        }
    }

    public void Save(Position position)
    {
        Portfolio.Replace(position);
        Journal.Changes.Positions.Add(position);
    }

    public StrategyRunner RunnerOf(Strategies.StrategyId id)
    {
        foreach (var runner in Runners)
        {
            if (runner.Id == id)
            {
                return runner;
            }
        }

        throw new InvalidOperationException($"There is no strategy {id}.");
    }
}
