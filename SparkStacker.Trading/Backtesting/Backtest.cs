using SparkStacker.Trading.Backtesting.Fast;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Backtesting;

/// <summary>Runs backtests.</summary>
public static class Backtest
{
    /// <summary>The way that is taken when one is asked for: what the columns can't do, the engine does.</summary>
    public static BacktestEngine EngineFor(BacktestSettings settings, BacktestEngine wanted) =>
        wanted == BacktestEngine.Fast && FastBacktest.CanRun(settings) ? BacktestEngine.Fast : BacktestEngine.Full;

    /// <summary>Makes the columns that the fast way reads and has its code compiled, so that the time of a run is that of the run.</summary>
    public static void Prepare(BacktestSettings settings, CandleSeries series, BacktestEngine engine)
    {
        const int few = 500;
        if (engine == BacktestEngine.Fast)
        {
            series.Prices(settings.Rules.MaxPriceDecimals);
            _ = series.Closes;
            _ = series.OpenTimes;
            new FastBacktest(series.Slice(0, series.Candles[Math.Min(few, series.Count) - 1].OpenTimeMs + 1)!).Run(settings);
        }
    }

    /// <summary>Runs over a series.</summary>
    /// <param name="settings">Strategy, valid parameters, costs.</param>
    /// <param name="series">Candles; taken as the strategy's own market and interval.</param>
    /// <param name="engine">An answer of <see cref="EngineFor"/>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static BacktestRun Run(BacktestSettings settings, CandleSeries series, BacktestEngine engine, CancellationToken cancellationToken) =>
        engine == BacktestEngine.Fast ? new FastBacktest(series).Run(settings) : FullBacktest.Run(settings, series, cancellationToken);
}
