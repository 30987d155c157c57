using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Fast;
using SparkStacker.Trading.Exchanges.Replay;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Backtesting;

/// <summary>What every strategy trades on the repository's recordings, as hashes. A change of one is a change of what gets traded: it needs a reason.</summary>
public sealed class GoldenBacktestTests
{
    private static readonly string s_baseline = RepositoryFolder.Combine("tests", "SparkStacker.Trading.Tests", "Backtesting", "Baselines", "trades.txt");

    [Fact]
    public void Trades_OfEachStrategyAndVariant_AreTheGoldenOnes()
    {
        var lines =
            from file in new[] { "binance-ethusdt-perp-1m-2025-05-04_2025-05-06.csv", "coinbase-ethusd-spot-1m-2017-09-03_2017-09-04.csv" }
            let series = Read(file)
            from strategy in StrategyCatalogue.All
            from variant in BacktestCases.Variants
            let run = new FastBacktest(series).Run(BacktestCases.Settings(strategy, variant, 1m, series.Candles[0].Close))
            select $"{file} {strategy.Id} {variant} {run.Trades.Count} {TradesHash.Of(run.Trades)}";

        Assert.Equal(File.ReadAllText(s_baseline), string.Concat(lines.Select(line => line + "\n")));
    }

    [Fact]
    public void Of_OneTradeChangedInOneDigit_IsAnotherHash()
    {
        var series = Read("binance-ethusdt-perp-1m-2025-05-04_2025-05-06.csv");
        var trades = new FastBacktest(series).Run(BacktestCases.Settings(MacdCross.EthUsd, "plain", 1m, 0m)).Trades.ToArray();
        var before = TradesHash.Of(trades);

        trades[7] = trades[7] with { Fees = trades[7].Fees + 0.0000000001m };

        Assert.NotEqual(before, TradesHash.Of(trades));
        Assert.NotEqual(TradesHash.Of(trades[..10]), TradesHash.Of(trades[..11]));
    }

    private static CandleSeries Read(string file) => new(
        MarketSymbol.EthUsd, Interval.OneMinute, RecordingReader.Read(RepositoryFolder.Combine("tests", "market-data", file), CancellationToken.None).Candles);
}
