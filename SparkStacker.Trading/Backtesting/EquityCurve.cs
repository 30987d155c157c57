using SparkStacker.Trading.Performance;

namespace SparkStacker.Trading.Backtesting;

/// <summary>Equity after each candle: cash plus the open position at the close, exact.</summary>
public abstract class EquityCurve
{
    private protected EquityCurve(decimal opening) => Opening = opening;

    /// <summary>Equity before the first candle.</summary>
    public decimal Opening { get; }

    /// <summary>Number of candles.</summary>
    public abstract int Count { get; }

    /// <summary>Equity after the candle with an index.</summary>
    public abstract decimal this[int candle] { get; }

    /// <summary>The deepest fall in percent of the peak before it; the first of equals.</summary>
    internal abstract Drawdown Deepest();
}
