using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Backtesting.Fast;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Backtesting;

/// <summary>Each figure against a calculation by hand, and the quick sums against plain ones over the lists.</summary>
public sealed class BacktestFiguresTests
{
    private const long Day = 86_400_000;
    private const long Start = 1_735_689_600_000; // 2025-01-01, a midnight.

    // Four days of one candle each, the last in February: 2025-01-30, 01-31, 02-01, 02-02.
    private static readonly CandleSeries s_series = new(MarketSymbol.EthUsd, Interval.OneDay,
        [.. new[] { 100m, 110m, 99m, 120m }.Select((close, i) => new Candle(Start + ((29 + i) * Day), 100m, 130m, 90m, close, 1m))]);

    // Nets: +9.5, −5, 0 (no win), −2.5, +8. Held 6 h each.
    private static readonly BacktestTrade[] s_trades =
    [
        Trade(0, 10m, 0.5m, 0m), Trade(1, -4m, 1m, 0m), Trade(1, 0.5m, 0.25m, -0.25m), Trade(2, -2m, 0.5m, 0m), Trade(3, 8.5m, 1m, 0.5m),
    ];

    private static readonly BacktestRun s_run = new(s_trades, new DecimalEquity(1_000m, [1_010m, 1_000m, 990m, 1_010m]), null);

    private static readonly BacktestSettings s_settings = new() { Strategy = MacdCross.EthUsd, Rules = MarketRules.EthUsd };

    [Fact]
    public void Of_FiveTrades_CountsAndSumsThem()
    {
        var trades = BacktestFigures.Of(s_settings, s_series, s_run).Trades;

        Assert.Equal((5, 2, 3), (trades.Trades, trades.Wins, trades.Losses));
        Assert.Equal(0.4, trades.WinRatio);
        Assert.Equal(10m, trades.NetProfit);
        Assert.Equal(8.75m, trades.AverageWin);
        Assert.Equal(-2.5m, trades.AverageLoss);
        Assert.Equal(17.5m / 7.5m, trades.ProfitFactor);
        Assert.Equal(2m, trades.Expectancy);
        Assert.Equal((9.5m, -5m), (trades.BestTrade, trades.WorstTrade));
        Assert.Equal(3, trades.LongestLosingRun);
        Assert.Equal((3.25m, 0.25m), (trades.Fees, trades.Funding));
        Assert.Equal(TimeSpan.FromHours(6), trades.AverageDuration);
    }

    [Fact]
    public void Of_FiveTrades_HasTheirMeanPercentAndQuality()
    {
        var trades = BacktestFigures.Of(s_settings, s_series, s_run).Trades;

        // Notional 200 each: 4.75, −2.5, 0, −1.25, 4 %, five of them sum up to 5 %.
        Assert.Equal(1.0, trades.AveragePercent!.Value, 12);
        Assert.Equal(10.0, trades.AveragePercentOnMargin!.Value, 12);

        // Differences from the mean of 2: 7.5, −7, −2, −4.5, 6; squares 56.25 + 49 + 4 + 20.25 + 36 = 165.5; by 4: 41.375.
        Assert.Equal(Math.Sqrt(5) * 2 / Math.Sqrt(41.375), trades.SystemQuality!.Value, 12);
    }

    [Fact]
    public void Of_EquityOfFourDays_HasItsRatios()
    {
        var figures = BacktestFigures.Of(s_settings, s_series, s_run).Equity;

        Assert.Equal((1_010m, 1m), (figures.Final, figures.ReturnPercent));
        Assert.Equal((1_010m, 990m, 0, 2), (figures.Drawdown.Peak, figures.Drawdown.Trough, figures.Drawdown.PeakIndex, figures.Drawdown.TroughIndex));
        Assert.Equal(20m / 1_010m * 100m, figures.Drawdown.Percent);

        // Daily returns: 1 %, −10/1010, −1 %, 20/990.
        double[] returns = [0.01, -10 / 1010d, -0.01, 20 / 990d];
        var mean = (returns[0] + returns[1] + returns[2] + returns[3]) / 4;
        var variance = (Math.Pow(returns[0] - mean, 2) + Math.Pow(returns[1] - mean, 2) + Math.Pow(returns[2] - mean, 2) + Math.Pow(returns[3] - mean, 2)) / 3;
        var downside = ((returns[1] * returns[1]) + (returns[2] * returns[2])) / 4;
        Assert.Equal(mean / Math.Sqrt(variance) * Math.Sqrt(365), figures.Sharpe!.Value, 9);
        Assert.Equal(mean / Math.Sqrt(downside) * Math.Sqrt(365), figures.Sortino!.Value, 9);
        Assert.Equal((Math.Pow(1.01, 365 / 4d) - 1) * 100, figures.AnnualReturnPercent!.Value, 6);
        Assert.Equal((Math.Pow(1.01, 365 / 4d) - 1) * 100 / (20 / 1010d * 100), figures.Calmar!.Value, 6);
    }

    [Fact]
    public void Of_RunOfFourDays_HasExposureAndReference()
    {
        var figures = BacktestFigures.Of(s_settings, s_series, s_run);
        var withOpen = BacktestFigures.Of(s_settings, s_series, s_run with
        {
            Open = new OpenPosition(PositionSide.Long, Start + (32 * Day) + (Day / 2), 100m, 1m, 120m, 0.7m, -0.2m),
        });

        Assert.Equal(30 / 96d * 100, figures.ExposurePercent, 12);
        Assert.Equal(42 / 96d * 100, withOpen.ExposurePercent, 12);
        Assert.Equal(20, figures.BuyAndHoldPercent, 12);
        Assert.Equal(1m, figures.NetProfitPercent);
        Assert.Equal((3.25m, 3.95m, 0.05m), (figures.Fees, withOpen.Fees, withOpen.Funding));
    }

    [Fact]
    public void Of_TwoMonths_SumsUpToTheGain()
    {
        var months = MonthlyReturn.Of(s_series, s_run);

        Assert.Equal([new MonthlyReturn(2025, 1, 0m, 0m, 3), new MonthlyReturn(2025, 2, 10m, 1m, 2)], months);
    }

    [Fact]
    public void Of_MonthThatBeginsWithNothing_HasAGainAndNoPercent()
    {
        var months = MonthlyReturn.Of(s_series, s_run with { Equity = new DecimalEquity(1_000m, [500m, -20m, -20m, -50m]) });

        Assert.Equal([new MonthlyReturn(2025, 1, -1_020m, -102m, 3), new MonthlyReturn(2025, 2, -30m, null, 2)], months);
    }

    [Fact]
    public void Of_NoTrades_SaysNothingThatCannotBeSaid()
    {
        var figures = BacktestFigures.Of(s_settings, s_series, new BacktestRun([], new DecimalEquity(1_000m, [1_000m, 1_000m, 1_000m, 1_000m]), null));

        Assert.Null(figures.Trades.WinRatio);
        Assert.Null(figures.Trades.ProfitFactor);
        Assert.Null(figures.Trades.Expectancy);
        Assert.Null(figures.Trades.SystemQuality);
        Assert.Null(figures.Equity.Sharpe);
        Assert.Null(figures.Equity.Sortino);
        Assert.Null(figures.Equity.Calmar);
        Assert.Equal(0m, figures.Equity.Drawdown.Percent);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("slippage")]
    [InlineData("close")]
    public void Of_WholeNumbers_EqualsTheDecimalsOfTheSameRun(string variant)
    {
        var whole = 0;
        for (var seed = 0; seed < 12; seed++)
        {
            var series = RandomMarket.Make(seed, 3_000);
            var settings = BacktestCases.Settings(StrategyCatalogue.All[seed % 4], variant, Math.Max(0.01m, decimal.Round(series.Candles[0].Close * 0.00135m, 2)), series.Candles[0].Close)
                with
            { OpeningBalance = Math.Max(0.01m, decimal.Round(series.Candles[0].Close * 0.0005m, 2)) };
            var run = new FastBacktest(series).Run(settings);
            var plain = run with { Trades = [.. run.Trades], Equity = new DecimalEquity(run.Equity.Opening, [.. Enumerable.Range(0, series.Count).Select(i => run.Equity[i])]) };
            var (quick, slow) = (BacktestFigures.Of(settings, series, run), BacktestFigures.Of(settings, series, plain));

            whole += run.Equity is ScaledEquity ? 1 : 0;
            Assert.Equal(slow.Equity, quick.Equity);
            Assert.Equal(slow.Trades.NetProfit, quick.Trades.NetProfit);
            Assert.Equal(slow with { Trades = Without(slow) }, quick with { Trades = Without(quick) });
            Assert.Equal(slow.Trades.AveragePercent ?? 0, quick.Trades.AveragePercent ?? 0, 9);
            Assert.Equal(slow.Trades.SystemQuality ?? 0, quick.Trades.SystemQuality ?? 0, 9);
        }

        Assert.InRange(whole, 6, 12);
    }

    [Fact]
    public void Of_SameInputTwice_IsTheSameReport()
    {
        var series = RandomMarket.Make(4, 2_000);
        var settings = BacktestCases.Settings(MacdCross.EthUsd, "plain", 40m, series.Candles[0].Close);
        var again = new CandleSeries(series.Symbol, series.Interval, [.. series.Candles.ToArray().Select(c => c with { Close = c.Close + 0.0000m })]);
        var (one, two) = (Report(settings, series, BacktestEngine.Fast), Report(settings, again, BacktestEngine.Full));

        Assert.Equal((one.DataHash, one.TradesHash), (two.DataHash, two.TradesHash));
        Assert.Equal(one.Figures.Equity, two.Figures.Equity);
        Assert.Equal(one.Months, two.Months);
        Assert.Equal(series.MissingCandles, one.Gaps.Sum(g => g.Candles));
        Assert.NotEqual(one.DataHash, DataHash.Of([.. series.Candles[..^1], series.Candles[^1] with { Volume = 77m }]));
    }

    private static BacktestReport Report(BacktestSettings settings, CandleSeries series, BacktestEngine engine) =>
        BacktestReport.Of(settings, series, engine, Backtest.Run(settings, series, engine, CancellationToken.None));

    // Means of doubles may differ in their last bit: the one divides money, the other units of it.
    private static SparkStacker.Trading.Performance.TradeFigures Without(BacktestFigures figures) =>
        figures.Trades with { AveragePercent = null, AveragePercentOnMargin = null, SystemQuality = null };

    private static BacktestTrade Trade(int day, decimal gross, decimal fees, decimal funding) => new(
        PositionSide.Long, Start + ((29 + day) * Day), Start + ((29 + day) * Day) + (Day / 4), 100m, 100m + (gross / 2), 2m, gross, fees, funding, ExitReason.Signal);
}
