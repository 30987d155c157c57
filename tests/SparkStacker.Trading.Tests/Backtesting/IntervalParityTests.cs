using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Fast;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Backtesting;

/// <summary>
/// A strategy on long candles trades in the engine, which is fed with minutes, as it does in a backtest over the folded candles.
/// </summary>
public sealed class IntervalParityTests
{
    private static readonly string s_recording = RepositoryFolder.Combine("tests", "market-data", "binance-ethusdt-perp-1m-2025-05-04_2025-05-06.csv");

    public static TheoryData<string, Interval> Strategies()
    {
        var data = new TheoryData<string, Interval>();
        foreach (var strategy in StrategyCatalogue.All)
        {
            foreach (var interval in (Interval[])[Interval.FiveMinutes, Interval.FifteenMinutes, Interval.OneHour])
            {
                data.Add(strategy.Id.Value, interval);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Run_WithoutStops_IsTheBacktestOverTheFoldedCandlesTradeByTrade(string strategy, Interval interval)
    {
        var seen = 0;
        foreach (var minutes in Markets())
        {
            var (engine, fast, _) = Run(strategy, interval, minutes, stop: 50m, target: 90m);
            Assert.Equal(fast.Select(t => Plain(t, interval)), engine.Select(t => Plain(t, interval)));
            seen += fast.Count;
        }

        Assert.True(seen > (interval == Interval.FiveMinutes ? 50 : 3), $"Only {seen} trades.");
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Run_WithStops_DiffersOnlyWhereMinutesTellMore(string strategy, Interval interval)
    {
        var (seen, explained) = (0, 0);
        foreach (var minutes in Markets())
        {
            var (engine, fast, folded) = Run(strategy, interval, minutes, stop: 0.6m, target: 0.9m);
            Assert.Equal(fast.Count, engine.Count);
            foreach (var (expected, found) in fast.Zip(engine))
            {
                Assert.Equal((expected.Side, expected.EntryPrice, expected.Size), (found.Side, found.EntryPrice, found.Size));
                Assert.Equal(interval.Floor(expected.EntryTimeMs), interval.Floor(found.EntryTimeMs));
                Assert.Equal(interval.Floor(expected.ExitTimeMs), interval.Floor(found.ExitTimeMs));
                seen++;
                if ((expected.ExitPrice, expected.ExitReason) != (found.ExitPrice, found.ExitReason))
                {
                    var candle = folded.Single(c => c.OpenTimeMs == interval.Floor(expected.ExitTimeMs));
                    Assert.True(IsAmbiguous(expected, candle) || IsJump(found, minutes), $"{expected} against {found} in {candle}.");
                    explained++;
                }
            }
        }

        Assert.True(seen > 20 && explained < seen / 2, $"{explained} of {seen} trades differ.");
    }

    // The folded candle holds the stop and the target; only its minutes tell which came first.
    private static bool IsAmbiguous(BacktestTrade trade, Candle candle)
    {
        var (worse, better) = (trade.EntryPrice * 0.0061m, trade.EntryPrice * 0.0089m);
        return trade.Side == PositionSide.Long
            ? candle.Low <= trade.EntryPrice - (worse * 0.98m) && candle.High >= trade.EntryPrice + better
            : candle.High >= trade.EntryPrice + (worse * 0.98m) && candle.Low <= trade.EntryPrice - better;
    }

    // A minute inside the folded candle opened beyond the trigger, and the exit filled at that open.
    private static bool IsJump(BacktestTrade trade, CandleSeries minutes)
    {
        var opened = minutes.Candles.ToArray().Single(c => c.OpenTimeMs == Interval.OneMinute.Floor(trade.ExitTimeMs));
        return opened.Open == trade.ExitPrice;
    }

    private static (List<BacktestTrade> Engine, List<BacktestTrade> Fast, IReadOnlyList<Candle> Folded) Run(string strategy, Interval interval, CandleSeries minutes, decimal stop, decimal target)
    {
        var definition = StrategyCatalogue.All.Single(s => s.Id.Value == strategy);
        var price = minutes.Candles[0].Close;
        var settings = BacktestCases.Settings(definition, "plain", Math.Max(0.01m, decimal.Round(price * 0.00135m, 2)), price);
        settings = settings with
        {
            Parameters = settings.Parameters with
            {
                Values = settings.Parameters.Values.SetItem(StandardParameters.StopLossPercent.Name, stop).SetItem(StandardParameters.TakeProfitPercent.Name, target),
            },
        };
        var folded = CandleBuilder.Fold(minutes.Candles, Interval.OneMinute, interval);
        var end = folded[^1].OpenTimeMs + interval.Milliseconds();

        // What the minutes after the last whole candle do has no counterpart.
        var engine = FullBacktest.Run(settings, minutes, interval, CancellationToken.None).Trades.Where(t => t.ExitTimeMs < end).ToList();
        var fast = new FastBacktest(new CandleSeries(minutes.Symbol, interval, [.. folded])).Run(settings).Trades.ToList();
        return (engine, fast, folded);
    }

    private static IEnumerable<CandleSeries> Markets() =>
        [BacktestCases.Read(s_recording), .. Enumerable.Range(0, 3).Select(seed => RandomMarket.Make((seed * 6) + 3, 6_000))];

    // The minute after a gap begins later than the folded candle that holds it.
    private static BacktestTrade Plain(BacktestTrade trade, Interval interval) =>
        trade with { EntryTimeMs = interval.Floor(trade.EntryTimeMs), ExitTimeMs = interval.Floor(trade.ExitTimeMs) };
}
