namespace SparkStacker.Trading.Backtesting.Sweeps;

/// <summary>Figures of some days of a run, from the equity at their ends and the trades that ended in them. What can't be said is null.</summary>
/// <param name="Days">Days.</param>
/// <param name="Trades">Trades that ended in them.</param>
/// <param name="NetProfit">Their net P&amp;L, quote currency.</param>
/// <param name="WinRatio">Part of them with a gain, 0 to 1.</param>
/// <param name="ProfitFactor">Wins by losses.</param>
/// <param name="ReturnPercent">Return of the days one after the other, percent.</param>
/// <param name="MaxDrawdownPercent">Deepest fall of that chain from day end to day end, percent, 0 or more.</param>
/// <param name="Sharpe">Sharpe ratio, annualised.</param>
/// <param name="Sortino">Sortino ratio, annualised.</param>
/// <param name="Calmar">See <see cref="Performance.EquityFigures.Calmar"/>, the days taken for whole ones.</param>
public readonly record struct SampleFigures(
    int Days, int Trades, double NetProfit, double? WinRatio, double? ProfitFactor, double ReturnPercent, double MaxDrawdownPercent, double? Sharpe, double? Sortino, double? Calmar)
{
    /// <summary>Those of a whole run, as its own figures say them.</summary>
    internal static SampleFigures Of(int days, BacktestFigures figures) => new(
        days, figures.Trades.Trades, (double)figures.Trades.NetProfit, figures.Trades.WinRatio, (double?)figures.Trades.ProfitFactor, (double)figures.Equity.ReturnPercent,
        (double)figures.Equity.Drawdown.Percent, figures.Equity.Sharpe, figures.Equity.Sortino, figures.Equity.Calmar);

    /// <summary>The figure to rank by; null where it can't be said.</summary>
    public double? Of(SweepMetric metric) => metric switch
    {
        SweepMetric.Sharpe => Sharpe,
        SweepMetric.Sortino => Sortino,
        SweepMetric.Calmar => Calmar,
        SweepMetric.Return => ReturnPercent,
        SweepMetric.ProfitFactor => ProfitFactor,
        SweepMetric.Expectancy => Trades == 0 ? null : NetProfit / Trades,
        SweepMetric.WinRatio => WinRatio,
        SweepMetric.Drawdown => -MaxDrawdownPercent,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Not a metric."),
    };
}
