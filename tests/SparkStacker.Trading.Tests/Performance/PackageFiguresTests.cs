using System.Globalization;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Performance;

namespace SparkStacker.Trading.Tests.Performance;

/// <summary>The figures against what independent packages give for the same trades and equity; see tests/market-data/SOURCES.md.</summary>
public sealed class PackageFiguresTests
{
    private const decimal Fee = 0.001m;

    private static readonly IReadOnlyList<string[]> s_candles = MarketDataFolder.ReadRows(
        RepositoryFolder.Combine("tests", "market-data", "coinbase-ethusd-spot-1m-2017-09-03_2017-09-04.csv"), "timestamp_ms,open,high,low,close,volume");

    private static readonly Dictionary<string, double> s_expected = MarketDataFolder.ReadRows(
        RepositoryFolder.Combine("tests", "market-data", "packages-figures-coinbase-ethusd-spot-1m-2017-09-03.csv"), "figure,source,value")
        .ToDictionary(row => row[0], row => double.Parse(row[2], CultureInfo.InvariantCulture));

    private static readonly TradeFigures s_trades = TradeFigures.Of(new ListedTrades([.. Enumerable.Range(0, 72).Select(Trade)]), 10);

    private static readonly EquityFigures s_equity = Equity();

    public static TheoryData<string> Figures => [.. s_expected.Keys];

    [Theory]
    [MemberData(nameof(Figures))]
    public void Figure_OfRecordedPrices_EqualsThePackages(string figure)
    {
        var expected = s_expected[figure];

        Assert.Equal(expected, Value(figure), Math.Abs(expected) * 1e-9);
    }

    private static double Value(string figure) => figure switch
    {
        "trades" => s_trades.Trades,
        "wins" => s_trades.Wins,
        "winRatio" => s_trades.WinRatio!.Value,
        "averageWin" => (double)s_trades.AverageWin!.Value,
        "averageLoss" => (double)s_trades.AverageLoss!.Value,
        "profitFactor" => (double)s_trades.ProfitFactor!.Value,
        "expectancy" => (double)s_trades.Expectancy!.Value,
        "systemQuality" => s_trades.SystemQuality!.Value,
        "netProfit" => (double)s_trades.NetProfit,
        "bestTrade" => (double)s_trades.BestTrade,
        "worstTrade" => (double)s_trades.WorstTrade,
        "averagePercent" => s_trades.AveragePercent!.Value,
        "maxDrawdownPercent" => (double)s_equity.Drawdown.Percent,
        "annualReturnPercent" => s_equity.AnnualReturnPercent!.Value,
        "calmar" => s_equity.Calmar!.Value,
        "returnPercent" => (double)s_equity.ReturnPercent,
        "sharpe" => s_equity.Sharpe!.Value,
        "sortino" => s_equity.Sortino!.Value,
        "correlation" => Correlation(),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "The file has a figure that isn't compared."),
    };

    // As tests/tools/figures/record.mjs makes them.
    private static BacktestTrade Trade(int n)
    {
        var (entry, exit, isLong) = (Close(40 * n), Close((40 * n) + 29), n % 2 == 0);
        var gross = (isLong ? exit - entry : entry - exit) / 2;
        return new BacktestTrade(
            isLong ? PositionSide.Long : PositionSide.Short, 60_000L * 40 * n, 60_000L * ((40 * n) + 29), entry, exit, 0.5m, gross, Fee * (entry + exit) / 2, 0, ExitReason.StopLoss);
    }

    private static EquityFigures Equity()
    {
        var (opening, days) = (decimal.Parse(s_candles[0][1], CultureInfo.InvariantCulture), Days());
        return EquityFigures.Of(opening, days, new DecimalEquity(opening, days).Deepest(), TimeSpan.FromDays(days.Length));
    }

    private static double Correlation()
    {
        var returns = DailyReturns.Of(decimal.Parse(s_candles[0][1], CultureInfo.InvariantCulture), Days());
        return DailyReturns.Correlation(returns.AsSpan(0, 24), returns.AsSpan(24))!.Value;
    }

    private static decimal[] Days() => [.. Enumerable.Range(0, 48).Select(n => Close((60 * n) + 59))];

    private static decimal Close(int index) => decimal.Parse(s_candles[index][4], CultureInfo.InvariantCulture);
}
