namespace SparkStacker.Trading.Performance;

/// <summary>Figures of an equity curve, open positions included. What can't be said is null.</summary>
public sealed record EquityFigures
{
    /// <summary>Equity before the first candle, quote currency.</summary>
    public required decimal Opening { get; init; }

    /// <summary>Equity after the last.</summary>
    public required decimal Final { get; init; }

    /// <summary>What the equity gained, percent of the opening.</summary>
    public decimal ReturnPercent => (Final / Opening * 100m) - 100m;

    /// <summary>The return as if it had gone on for 365 days with interest, percent; −100 where nothing is left, null where days became astronomical years.</summary>
    public required double? AnnualReturnPercent { get; init; }

    /// <summary>The deepest fall.</summary>
    public required Drawdown Drawdown { get; init; }

    /// <summary>See <see cref="DailyReturns.Sharpe"/>.</summary>
    public required double? Sharpe { get; init; }

    /// <summary>See <see cref="DailyReturns.Sortino"/>.</summary>
    public required double? Sortino { get; init; }

    /// <summary>Annual return divided by the deepest fall, both in percent; null where equity never fell. T. W. Young, Futures 20 (1991).</summary>
    public double? Calmar => CalmarOf(AnnualReturnPercent, (double)Drawdown.Percent);

    /// <summary>The figures of a curve.</summary>
    /// <param name="opening">Equity before the first candle, above 0.</param>
    /// <param name="days">Equity at the end of each UTC day, at least one.</param>
    /// <param name="drawdown">The deepest fall.</param>
    /// <param name="duration">From the first candle's open to the last one's close, above 0.</param>
    public static EquityFigures Of(decimal opening, ReadOnlySpan<decimal> days, Drawdown drawdown, TimeSpan duration)
    {
        var returns = DailyReturns.Of(opening, days);
        return new EquityFigures
        {
            Opening = opening,
            Final = days[^1],
            AnnualReturnPercent = Annual((double)(days[^1] / opening), duration.TotalDays),
            Drawdown = drawdown,
            Sharpe = DailyReturns.Sharpe(returns),
            Sortino = DailyReturns.Sortino(returns),
        };
    }

    /// <summary>See <see cref="Calmar"/>.</summary>
    internal static double? CalmarOf(double? annualReturnPercent, double drawdownPercent) => drawdownPercent == 0 ? null : annualReturnPercent / drawdownPercent;

    /// <summary>See <see cref="AnnualReturnPercent"/>.</summary>
    internal static double? Annual(double growth, double days)
    {
        var annual = growth <= 0 ? 0 : Math.Pow(growth, DailyReturns.DaysOfYear / days);
        return double.IsFinite(annual) ? (annual - 1) * 100 : null;
    }
}
