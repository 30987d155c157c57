using System.Collections.Immutable;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>The whole state of trading at one moment. Immutable.</summary>
public sealed record EngineSnapshot
{
    /// <summary>Sequence number of the last event that is contained.</summary>
    public required long Sequence { get; init; }

    /// <summary>Where the engine is in its life.</summary>
    public required EnginePhase Phase { get; init; }

    /// <summary>Market time: the recording's for a replay.</summary>
    public required DateTimeOffset MarketTime { get; init; }

    /// <summary>Machine time of the last market update; null before the first.</summary>
    public required DateTimeOffset? LastUpdateAt { get; init; }

    /// <summary>What the feed is.</summary>
    public required FeedDescription Feed { get; init; }

    /// <summary>Whether it flows.</summary>
    public required FeedStatus FeedStatus { get; init; }

    /// <summary><c>paper</c>, <c>testnet</c> or <c>live</c>.</summary>
    public required string Mode { get; init; }

    /// <summary>The <c>exchange</c> label of metrics.</summary>
    public required string Exchange { get; init; }

    /// <summary>The venue's rules of the feed's first market.</summary>
    public required MarketRules Rules { get; init; }

    /// <summary>The first market's forming candle; null before the first update.</summary>
    public required Candle? Forming { get; init; }

    /// <summary>The first market's last price; null before the first candle.</summary>
    public required decimal? LastPrice { get; init; }

    /// <summary>The first market's close 24 hours of market time ago, or of the oldest candle there is; null without candles.</summary>
    public required decimal? PriceDayAgo { get; init; }

    /// <summary>All markets that the feed brings, in its order, at least one.</summary>
    public ImmutableArray<MarketView> Markets
    {
        get => field.IsDefault ? [new MarketView(Feed.Symbol, Rules, Forming, LastPrice, PriceDayAgo, LastUpdateAt, MissingCandles)] : field;
        init;
    }

    /// <summary>Account and its figures.</summary>
    public required AccountView Account { get; init; }

    /// <summary>Strategies, in the order of their declaration.</summary>
    public required ImmutableArray<StrategyView> Strategies { get; init; }

    /// <summary>Open positions, oldest first.</summary>
    public required ImmutableArray<PositionView> Positions { get; init; }

    /// <summary>Orders without a final state, oldest first.</summary>
    public required ImmutableArray<Order> OpenOrders { get; init; }

    /// <summary>The last orders with a final state, newest first, at most 100.</summary>
    public required ImmutableArray<Order> RecentOrders { get; init; }

    /// <summary>The last signals, newest first, at most 100.</summary>
    public required ImmutableArray<SignalRecord> Signals { get; init; }

    /// <summary>The last trades of the account, newest first, at most 100.</summary>
    public required ImmutableArray<Trade> Trades { get; init; }

    /// <summary>The last notable events, newest first, at most 100.</summary>
    public required ImmutableArray<Events.EngineEvent> Events { get; init; }

    /// <summary>Kill switch.</summary>
    public required KillSwitchView KillSwitch { get; init; }

    /// <summary>What came of engaging the kill switch last; null while it is at work, and where it wasn't engaged since the start.</summary>
    public KillSwitchReport? KillSwitchReport { get; init; }

    /// <summary>Which position has been without its resting stop for too long, one sentence; null where each has it.</summary>
    public string? Unprotected { get; init; }

    /// <summary>Limits that stopped trading and still hold.</summary>
    public ImmutableArray<RiskStop> Stops { get; init; } = [];

    /// <summary>How far the machine's clock is ahead of the venue's; null where nothing tells it.</summary>
    public TimeSpan? ClockSkew { get; init; }

    /// <summary>Risk limits in force.</summary>
    public RiskView Risk { get; init; } = RiskView.Default;

    /// <summary>Why no new exposure is taken, one sentence each; empty where trading is free.</summary>
    public required ImmutableArray<string> Blocks { get; init; }

    /// <summary>Why the journal can't be written; null where it can.</summary>
    public required string? StorageFault { get; init; }

    /// <summary>What doesn't add up in the ledger, one sentence; null where all does.</summary>
    public string? LedgerFault { get; init; }

    /// <summary>A market that the feed brings; null where it doesn't.</summary>
    public MarketView? FindMarket(MarketSymbol symbol) => Markets.FirstOrDefault(market => market.Symbol == symbol);

    /// <summary>The venue's rules of a market, also of one that the feed doesn't bring any more.</summary>
    public MarketRules RulesOf(MarketSymbol symbol) => FindMarket(symbol)?.Rules ?? MarketRules.Find(symbol) ?? Rules;

    /// <summary>Number of missing candles of the first market that the history holds as gaps.</summary>
    public required int MissingCandles { get; init; }
}
