using System.Collections.Immutable;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;
using SparkStacker.Trading.Tests.Backtesting;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>Strategies on candles longer than the feed's.</summary>
public sealed class IntervalTests
{
    private static readonly StrategyDefinition s_quarter = MacdCross.EthUsd with { Id = new StrategyId("macd_eth_usd_15m"), Interval = Interval.FifteenMinutes };

    [Fact]
    public async Task Close_MinutesOfAQuarter_DecideOnceAtItsEnd()
    {
        var rig = await new EngineRig(s_quarter, MacdCross.EthUsd).RestartAsync();
        rig.Play(Enumerable.Range(0, 60).Select(i => EngineRig.Flat(i, 2_000m + i)));
        rig.Core.OnIdle(force: true);

        // The first quarter was joined midway: minute 0 is no multiple of fifteen.
        var closed = rig.Events.OfType<CandleClosed>().ToLookup(e => e.Interval);
        Assert.Equal(60, closed[Interval.OneMinute].Count());
        Assert.Equal(["macd_eth_usd"], closed[Interval.OneMinute].First().Decisions.Select(d => d.Strategy.Value));
        Assert.All(closed[Interval.FifteenMinutes], e => Assert.Equal(0, e.Candle.OpenTimeMs % 900_000));
        Assert.All(closed[Interval.FifteenMinutes], e => Assert.Equal((14m, 14m), (e.Candle.High - e.Candle.Open, e.Candle.Close - e.Candle.Low)));
        Assert.Equal(CandleBuilder.Fold([.. Enumerable.Range(0, 60).Select(i => EngineRig.Flat(i, 2_000m + i))], Interval.OneMinute, Interval.FifteenMinutes), closed[Interval.FifteenMinutes].Select(e => e.Candle));
        Assert.Equal([(MarketSymbol.EthUsd, Interval.OneMinute)], rig.Store.Candles.Keys);
    }

    [Fact]
    public async Task Snapshot_FormingQuarter_HoldsItsMinutesAndTheFormingOne()
    {
        var rig = await new EngineRig(s_quarter).RestartAsync();
        var start = 900_000 - (int)(EngineRig.Flat(0, 1).OpenTimeMs % 900_000);
        var first = start / 60_000;
        rig.Play(EngineRig.Minute(first, 10, 12, 9, 11), EngineRig.Minute(first + 1, 11, 15, 10, 14));
        rig.Step(EngineRig.Minute(first + 2, 14, 20, 8, 13), 0);

        var view = rig.Snapshot.Strategies[0];
        Assert.Equal(new Candle(EngineRig.Flat(first, 1).OpenTimeMs, 10, 15, 9, 14, 20), view.Forming);
        Assert.Equal(view.Forming!.Value.OpenTime.AddMinutes(15), view.NextDecisionAt);
    }

    [Fact]
    public async Task Signals_FutureMinutesChanged_LeaveThePastAlone()
    {
        foreach (var seed in (int[])[3, 9, 15])
        {
            var (series, other) = (RandomMarket.Make(seed, 6_000).Candles.ToArray(), RandomMarket.Make(seed + 6, 6_000).Candles.ToArray());
            var cut = 3_100 + seed;
            Candle[] changed = [.. series[..cut], .. other[cut..].Select((c, i) => c with { OpenTimeMs = series[cut + i].OpenTimeMs })];
            var (before, after) = (await SignalsAsync(series), await SignalsAsync(changed));

            var past = series[cut].OpenTimeMs;
            Assert.Equal(before.Where(s => s.Time <= past), after.Where(s => s.Time <= past));
            Assert.NotEqual(before, after);
            Assert.True(before.Count(s => s.Time <= past) > 5);
        }
    }

    [Fact]
    public async Task Run_RestartedInsideAQuarter_EndsLikeARunWithoutRestarts()
    {
        var recording = RandomMarket.Make(21, 1_500).Candles.ToArray();
        var calm = await StartAsync();
        calm.Play(recording);
        var rig = await StartAsync();
        for (var i = 0; i < recording.Length; i++)
        {
            for (var step = 0; step < 3; step++)
            {
                rig.Step(recording[i], step);
                if ((i * 3) + step is var at && at % 97 == 0)
                {
                    rig.Core.OnIdle(force: true);
                    await rig.RestartAsync();
                }
            }
        }

        calm.Core.OnIdle(force: true);
        rig.Core.OnIdle(force: true);
        Assert.Equal(Signals(calm), Signals(rig));
        Assert.Equal(calm.Store.Trades.Values.Select(t => (t.Id, t.EntryPrice, t.ExitPrice, t.ExitTime, t.NetPnl)), rig.Store.Trades.Values.Select(t => (t.Id, t.EntryPrice, t.ExitPrice, t.ExitTime, t.NetPnl)));
        Assert.Equal(calm.Store.Ledger.Values.Sum(l => l.Amount), rig.Store.Ledger.Values.Sum(l => l.Amount));
        Assert.True(Signals(calm).Count > 8);
    }

    [Fact]
    public async Task SetParameters_OnAQuarter_DecidesFromItsNextCloseAsIfItAlwaysHad()
    {
        var recording = RandomMarket.Make(27, 1_200).Candles.ToArray();
        var rig = await new EngineRig(s_quarter).RestartAsync();
        rig.Play(recording[..1_000]);
        rig.Do(new SetParameters(s_quarter.Id, ImmutableSortedDictionary<string, decimal>.Empty.Add("fast", 5).Add("slow", 13), null, "Faster.", "t@example.com"));
        rig.Play(recording[1_000..]);

        var expected = new Macd(5, 13, 5);
        foreach (var candle in CandleBuilder.Fold(recording, Interval.OneMinute, Interval.FifteenMinutes))
        {
            expected.Update((double)candle.Close);
        }

        Assert.Equal(expected.Value.Line, rig.Snapshot.Strategies[0].Values[0].Value, 12);
    }

    [Fact]
    public async Task Activate_MarketThatTheFeedLacks_IsRefusedAndSaid()
    {
        var rig = await new EngineRig(MacdCross.EthUsd with { Id = new StrategyId("macd_btc_usd"), Symbol = MarketSymbol.BtcUsd }).RestartAsync();
        var result = rig.Do(new ActivateStrategy(new StrategyId("macd_btc_usd"), "t@example.com"));
        Assert.Equal("market_not_available", result.Error?.Code);
        Assert.Equal("macd_btc_usd stays off: it trades BTC-USD on 1m candles, and the market data brings ETH-USD in 1m candles.", result.Error?.Message);
        Assert.Equal("Off: no market data: it trades BTC-USD, the feed brings ETH-USD.", rig.Snapshot.Strategies[0].Sentence);
    }

    private static async Task<EngineRig> StartAsync()
    {
        var rig = await new EngineRig(s_quarter) { Parameters = [("max_position_usd", 5m)] }.RestartAsync();
        rig.Activate();
        return rig;
    }

    private static async Task<List<(long Time, SignalSide Side, decimal Price, double Confidence)>> SignalsAsync(Candle[] candles)
    {
        var rig = await StartAsync();
        rig.Play(candles);
        rig.Core.OnIdle(force: true);
        return Signals(rig);
    }

    private static List<(long Time, SignalSide Side, decimal Price, double Confidence)> Signals(EngineRig rig) =>
        [.. rig.Store.Signals.Values.Select(s => (s.Time.ToUnixTimeMilliseconds(), s.Side, s.Price, s.Confidence))];
}
