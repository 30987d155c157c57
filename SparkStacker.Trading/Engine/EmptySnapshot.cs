using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Engine;

/// <summary>What readers see before the engine knows anything.</summary>
internal static class EmptySnapshot
{
    public static EngineSnapshot Create(EnginePhase phase, string? reason) => new()
    {
        Sequence = 0,
        Phase = phase,
        MarketTime = DateTimeOffset.UnixEpoch,
        LastUpdateAt = null,
        Feed = new FeedDescription("none", MarketSymbol.EthUsd, Interval.OneMinute, "no market data yet", 1, false),
        FeedStatus = new FeedStatus(reason is null ? FeedState.Starting : FeedState.Disconnected, reason),
        Mode = "paper",
        Exchange = "hyperliquid",
        Rules = MarketRules.EthUsd,
        Forming = null,
        LastPrice = null,
        PriceDayAgo = null,
        Account = new AccountView(new AccountId("none"), 0, 0, 0, 0, 0, 0, 0, 0, 0),
        Strategies = [],
        Positions = [],
        OpenOrders = [],
        RecentOrders = [],
        Signals = [],
        Trades = [],
        Events = [],
        KillSwitch = KillSwitchView.Released,
        Blocks = [reason ?? "The engine starts."],
        StorageFault = null,
        MissingCandles = 0,
    };
}
