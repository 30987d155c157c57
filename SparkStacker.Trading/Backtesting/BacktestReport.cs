using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Backtesting;

/// <summary>Everything that a backtest has to say: made from the same input it is the same to the byte.</summary>
public sealed record BacktestReport
{
    /// <summary>Strategy, parameters and costs.</summary>
    public required BacktestSettings Settings { get; init; }

    /// <summary>Candles that were traded on.</summary>
    public required CandleSeries Series { get; init; }

    /// <summary>What carried it out.</summary>
    public required BacktestEngine Engine { get; init; }

    /// <summary>Trades, equity, open position.</summary>
    public required BacktestRun Run { get; init; }

    /// <summary>All figures.</summary>
    public required BacktestFigures Figures { get; init; }

    /// <summary>Monthly table.</summary>
    public required IReadOnlyList<MonthlyReturn> Months { get; init; }

    /// <summary>Fingerprint of the candles.</summary>
    public required string DataHash { get; init; }

    /// <summary>Fingerprint of the trades.</summary>
    public required string TradesHash { get; init; }

    /// <summary>Candles that are missing.</summary>
    public required IReadOnlyList<DataGap> Gaps { get; init; }

    /// <summary>What a reader must know to understand the result, a sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Seed of random numbers; a backtest draws none, so null here.</summary>
    public int? Seed { get; init; }

    /// <summary>Version of the program that made it.</summary>
    public string Version { get; init; } = ProgramVersion.Text;

    /// <summary>Puts a report together.</summary>
    public static BacktestReport Of(BacktestSettings settings, CandleSeries series, BacktestEngine engine, BacktestRun run)
    {
        var figures = BacktestFigures.Of(settings, series, run);
        return new BacktestReport
        {
            Settings = settings,
            Series = series,
            Engine = engine,
            Run = run,
            Figures = figures,
            Months = MonthlyReturn.Of(series, run),
            DataHash = Backtesting.DataHash.Of(series.Candles),
            TradesHash = Backtesting.TradesHash.Of(run.Trades),
            Gaps = DataGap.Of(series),
            Notes = [.. BacktestNotes.Of(settings, series), .. BacktestNotes.Of(series, run, figures)],
        };
    }
}
