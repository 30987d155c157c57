using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Fast;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Backtesting;

/// <summary>One execution, two drivers: the array path gives the engine's trades to the last decimal.</summary>
public sealed class BacktestParityTests
{
    public static TheoryData<string, string, string> Recorded()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var file in BacktestCases.Recordings())
        {
            foreach (var strategy in StrategyCatalogue.All)
            {
                foreach (var variant in BacktestCases.Variants)
                {
                    data.Add(file, strategy.Id.Value, variant);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Run_Recording_GivesTheTradesOfTheEngine(string file, string strategy, string variant)
    {
        var series = BacktestCases.Read(file);
        var definition = StrategyCatalogue.All.Single(s => s.Id.Value == strategy);

        var trades = AssertSame(BacktestCases.Settings(definition, variant, series.Candles[0].Close > 10_000 ? 100m : 1m, series.Candles[0].Close), series);

        // Where the price never comes back to its first close, the minimum of that variant refuses every entry.
        Assert.True(trades > 0 || variant == "minimum", $"{strategy} didn't trade on {file}.");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Run_RandomMarkets_GivesTheTradesOfTheEngine(int firstSeed)
    {
        var trades = 0;
        for (var seed = firstSeed; seed < firstSeed + 10; seed++)
        {
            var series = RandomMarket.Make(seed, 1_200);
            for (var i = 0; i < StrategyCatalogue.All.Length; i++)
            {
                // Each seed sees each strategy; over all seeds each strategy sees each variant on each kind of price.
                var variant = BacktestCases.Variants[(seed + (seed / 7) + i) % BacktestCases.Variants.Length];
                trades += AssertSame(BacktestCases.Settings(StrategyCatalogue.All[i], variant, Cap(series), series.Candles[0].Close), series);
            }
        }

        Assert.True(trades > 1_000, $"Only {trades} trades.");
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 20).Select(i => i * 10)];

    [Fact]
    public void Run_NotOneSignal_IsFlat()
    {
        var series = RandomMarket.Make(3, 20);

        Assert.Equal(0, AssertSame(BacktestCases.Settings(MacdCross.EthUsd, "plain", 1m, 2_000m), series));
    }

    // Some lots at the price of the market: three at times, and so a whole number of them at the very edge.
    private static decimal Cap(CandleSeries series) => decimal.Round(Math.Max(0.01m, series.Candles[0].Close * 0.00035m), 2);

    private static int AssertSame(BacktestSettings settings, CandleSeries series)
    {
        var full = FullBacktest.Run(settings, series, CancellationToken.None);
        var fast = new FastBacktest(series).Run(settings);

        Assert.Equal(full.Trades.Count, fast.Trades.Count);
        for (var i = 0; i < full.Trades.Count; i++)
        {
            Assert.Equal(full.Trades[i], fast.Trades[i]);
        }

        Assert.Equal(full.Open, fast.Open);
        for (var i = 0; i < series.Count; i++)
        {
            Assert.True(full.Equity[i] == fast.Equity[i], $"Equity after candle {i} is {full.Equity[i]} and {fast.Equity[i]}.");
        }

        return full.Trades.Count;
    }
}
