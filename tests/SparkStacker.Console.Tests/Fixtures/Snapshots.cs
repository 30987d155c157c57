using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Fixtures;

/// <summary>Snapshots of an engine that runs and has nothing open; tests change what they are about.</summary>
internal static class Snapshots
{
    public static DateTimeOffset Now { get; } = new(2025, 5, 4, 9, 0, 0, TimeSpan.Zero);

    public static EngineSnapshot Running { get; } = new()
    {
        Sequence = 1,
        Phase = EnginePhase.Running,
        MarketTime = Now,
        LastUpdateAt = Now,
        Feed = new FeedDescription("replay", MarketSymbol.EthUsd, Interval.OneMinute, "recorded market data (a test, May 2025) at 60×", 60, true),
        FeedStatus = new FeedStatus(FeedState.Flowing),
        Mode = "paper",
        Exchange = "hyperliquid",
        Rules = MarketRules.EthUsd,
        Forming = null,
        LastPrice = 1_900m,
        PriceDayAgo = 1_850m,
        Account = new AccountView(new AccountId("paper-1"), 1_000, 1_000, 1_000, 0, 0, 0, 0, 1_000, 0),
        Strategies = [],
        Positions = [],
        OpenOrders = [],
        RecentOrders = [],
        Signals = [],
        Trades = [],
        Events = [],
        KillSwitch = KillSwitchView.Released,
        Blocks = [],
        StorageFault = null,
        MissingCandles = 0,
    };

    /// <summary>A strategy with parameters of a version, switched on.</summary>
    public static StrategyView Strategy(StrategyDefinition definition, ParameterSet parameters) =>
        new(definition, parameters, true, true, "", [], [], null, "Waits for a cross.", new StrategyStatistics(0, 0, 0, 0));
}
