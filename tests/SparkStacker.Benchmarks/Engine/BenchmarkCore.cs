using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Benchmarks.Engine;

/// <summary>The engine that benchmarks drive: MACD 8-21-5 switched on, a new paper account of $1,000.</summary>
internal static class BenchmarkCore
{
    public static EngineCore Make(IEngineStore store, IPaperVenueStore books, IEventSink sink)
    {
        var account = new TradingAccount(new AccountId("paper-1"), 1_000m, DateTimeOffset.UnixEpoch, null, "benchmark");
        var core = new EngineCore(
            new EngineCoreSetup
            {
                Account = account,
                State = EngineState.Empty,
                Feed = new FeedDescription("replay", MarketSymbol.EthUsd, Interval.OneMinute, "benchmark", 0, true),
                Strategies = [MacdCross.EthUsd],
                Venue = new PaperVenue(account, [MarketRules.EthUsd], books, new PaperOptions(), TimeProvider.System),
                Store = store,
                Sink = sink,
                Risk = new RiskOptions(),
                Machine = TimeProvider.System,
            },
            () => { },
            CancellationToken.None);
        core.Execute(new ActivateStrategy(MacdCross.EthUsd.Id, "benchmark"));
        return core;
    }
}
