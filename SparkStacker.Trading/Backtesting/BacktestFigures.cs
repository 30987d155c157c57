using SparkStacker.Trading.Backtesting.Fast;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Performance;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Backtesting;

/// <summary>All figures of a backtest.</summary>
public sealed record BacktestFigures
{
    /// <summary>Figures of the closed trades.</summary>
    public required TradeFigures Trades { get; init; }

    /// <summary>Figures of the equity curve, the open position included.</summary>
    public required EquityFigures Equity { get; init; }

    /// <summary>Time in the market as percent of the time from the first candle's open to the last one's close, 0 to 100.</summary>
    public required double ExposurePercent { get; init; }

    /// <summary>What holding the asset would have gained, percent: last close by first open, without costs.</summary>
    public required double BuyAndHoldPercent { get; init; }

    /// <summary>Net P&amp;L of the trades as percent of the opening balance.</summary>
    public decimal NetProfitPercent => Trades.NetProfit / Equity.Opening * 100m;

    /// <summary>Fees of all fills, those of the open position included, positive = paid.</summary>
    public required decimal Fees { get; init; }

    /// <summary>Funding, that of the open position included, positive = received.</summary>
    public required decimal Funding { get; init; }

    /// <summary>The figures of a run.</summary>
    /// <param name="settings">Settings of the run.</param>
    /// <param name="series">Its candles.</param>
    /// <param name="run">What it gave.</param>
    public static BacktestFigures Of(BacktestSettings settings, CandleSeries series, BacktestRun run)
    {
        var leverage = settings.Value(StandardParameters.Leverage);
        var trades = run.Trades is ScaledTrades scaled ? TradeFigures.Of(scaled.Column(), leverage) : TradeFigures.Of(new ListedTrades(run.Trades), leverage);
        var ends = series.DayEnds;
        var days = new decimal[ends.Length];
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = run.Equity[ends[i]];
        }

        var (first, last) = (series.Candles[0], series.Candles[^1]);
        var endMs = last.OpenTimeMs + series.Interval.Milliseconds();
        var duration = TimeSpan.FromMilliseconds(endMs - first.OpenTimeMs);
        var held = trades.DurationSumMs + (run.Open is { } open ? endMs - open.EntryTimeMs : 0);
        return new BacktestFigures
        {
            Trades = trades,
            Equity = EquityFigures.Of(run.Equity.Opening, days, run.Equity.Deepest(), duration),
            ExposurePercent = held / duration.TotalMilliseconds * 100,
            BuyAndHoldPercent = (double)((last.Close / first.Open) - 1) * 100,
            Fees = trades.Fees + (run.Open?.Fees ?? 0),
            Funding = trades.Funding + (run.Open?.Funding ?? 0),
        };
    }
}
