using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Simulated;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

public sealed class TwoMarketsTests
{
    private const int Minutes = 200;

    private static readonly Dictionary<int, SignalSide> s_each = Enumerable.Range(0, 4_000).ToDictionary(i => i, i => i / 3 % 2 == 0 ? SignalSide.Buy : SignalSide.Sell);
    private static readonly StrategyDefinition s_eth = ScriptedStrategy.Definition(s_each, "eth");
    private static readonly StrategyDefinition s_btc = ScriptedStrategy.Definition(s_each, "btc") with { Symbol = MarketSymbol.BtcUsd, Interval = Interval.FiveMinutes };

    [Fact]
    public async Task Run_TwoMarkets_EachTradesAtItsOwnPrices()
    {
        var rig = Rig();
        await rig.StartAsync();
        await rig.PlayAsync();

        var trades = rig.Store.Trades.Values.ToLookup(t => t.Symbol);
        Assert.True(trades[MarketSymbol.EthUsd].Count() > 40 && trades[MarketSymbol.BtcUsd].Count() > 8);
        Assert.All(trades[MarketSymbol.EthUsd], t => Assert.InRange(t.EntryPrice, 2_500m, 4_500m));
        Assert.All(trades[MarketSymbol.BtcUsd], t => Assert.InRange(t.EntryPrice, 70_000m, 120_000m));

        // A signal of the five minutes executes at the open of bitcoin's next candle, whatever ether does in between.
        var candles = rig.Store.Candles[(MarketSymbol.BtcUsd, Interval.OneMinute)];
        Assert.All(trades[MarketSymbol.BtcUsd], t => Assert.Equal(candles[t.EntryTime.ToUnixTimeMilliseconds()].Open, t.EntryPrice));
        Assert.All(trades[MarketSymbol.BtcUsd], t => Assert.Equal(0, t.EntryTime.Minute % 5));

        var open = rig.Snapshot.Positions;
        Assert.Equal(rig.Snapshot.Account.Balance + open.Sum(p => p.UnrealisedPnl), rig.Snapshot.Account.Equity);
        Assert.All(open, p => Assert.Equal(rig.Snapshot.FindMarket(p.Position.Symbol)!.LastPrice, p.MarkPrice));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_KilledAtManyWrites_EndsLikeARunWithoutOne(bool afterTheWrite)
    {
        var calm = Rig();
        await calm.StartAsync();
        await calm.PlayAsync();
        var writes = calm.Store.Commits + calm.Books.Commits;
        for (var write = 3; write < writes; write += 23)
        {
            var rig = Rig();
            await CrashAsync(rig, write, afterTheWrite);
            await rig.StartAsync();
            await rig.PlayAsync();
            Assert.Equal(calm.Story(), rig.Story());
        }
    }

    [Fact]
    public async Task Run_RestartedAfterEverySoManyUpdates_EndsLikeARunWithoutRestarts()
    {
        var calm = Rig();
        await calm.StartAsync();
        await calm.PlayAsync();
        var rig = Rig();
        await rig.StartAsync();
        while (await rig.PlayAsync(7))
        {
            await rig.StartAsync();
        }

        Assert.Equal(calm.Story(), rig.Story());
        Assert.Contains(rig.Store.Ledger.Values, l => l.Kind == LedgerKind.Funding && l.Amount != 0);
    }

    [Fact]
    public async Task Enter_MarketSilentForNinetySeconds_IsHeldBackThereOnly()
    {
        var rig = Rig(new RiskOptions { FeedStaleSeconds = 90, LossStreakCooldownMinutes = 0, MaxExposurePercent = 1_000m });
        await rig.StartAsync();
        var (eth, btc) = (Market(MarketSymbol.EthUsd), Market(MarketSymbol.BtcUsd));
        for (var minute = 0; minute < 10; minute++)
        {
            Play(rig, btc.Next());
        }

        // Bitcoin's last five minutes ended with a signal; then only ether goes on.
        rig.Machine.Advance(TimeSpan.FromSeconds(91));
        for (var minute = 0; minute < 10; minute++)
        {
            Play(rig, eth.Next(), MarketSymbol.EthUsd);
        }

        Assert.Contains("No new entries in BTC-USD: no market data for 91 s.", rig.Snapshot.Blocks);
        Assert.DoesNotContain(rig.Snapshot.Blocks, b => b.Contains("ETH-USD", StringComparison.Ordinal));
        Assert.Contains(rig.Store.Trades.Values, t => t.Symbol == MarketSymbol.EthUsd);
        Assert.DoesNotContain(rig.Events.OfType<EntryRefused>(), e => e.Refusal.Rule == RiskRule.FeedStale);
    }

    private static async Task CrashAsync(TwoMarketsRig rig, int write, bool afterIt)
    {
        await rig.StartAsync();
        var point = new CrashPoint(rig.Store, rig.Books, write, afterIt);
        (rig.Journal, rig.VenueBooks) = (point, point);
        try
        {
            await rig.StartAsync();
            await rig.PlayAsync();
        }
        catch (CrashPoint.CrashException)
        {
        }

        (rig.Journal, rig.VenueBooks) = (null, null);
    }

    private static SimulatedMarket Market(MarketSymbol symbol)
    {
        var market = new SimulatedMarket(5, symbol);
        market.At(SimulatedTrack.HistoryLength - 1);
        return market;
    }

    private static void Play(TwoMarketsRig rig, Candle candle, MarketSymbol? symbol = null)
    {
        for (var step = 0; step < CandleSteps.Count; step++)
        {
            rig.Core.OnMarket(CandleSteps.At(symbol ?? MarketSymbol.BtcUsd, Interval.OneMinute, candle, step));
        }
    }

    private static TwoMarketsRig Rig(RiskOptions? risk = null) => new(s_eth, s_btc)
    {
        Risk = risk ?? RiskOptions.ForBacktest(),
        Feed = () => new MergedFeed(
            "simulated", [new Until(new SimulatedTrack(5, MarketSymbol.EthUsd)), new Until(new SimulatedTrack(5, MarketSymbol.BtcUsd))], _ => "test", 0, new ManualTimeProvider()),
    };

    // A market that ends.
    private sealed class Until(IMarketTrack track) : IMarketTrack
    {
        public MarketSymbol Symbol => track.Symbol;

        public string Title => track.Title;

        public string Dataset => track.Dataset;

        public long FirstPlayedMs => track.FirstPlayedMs;

        public long LastMs => track.FirstPlayedMs + ((Minutes - 1) * 60_000L);

        public void Open(CancellationToken cancellationToken) => track.Open(cancellationToken);

        public Candle? At(long openMs) => track.At(openMs);

        public IReadOnlyList<Candle> Before(long openMs, CancellationToken cancellationToken) => track.Before(openMs, cancellationToken);

        public IEnumerable<Candle> From(long openMs) => track.From(openMs).TakeWhile(c => c.OpenTimeMs <= LastMs);
    }
}
