namespace SparkStacker.Trading.Backtesting;

/// <summary>An equity curve as the engine gives it.</summary>
internal sealed class DecimalEquity(decimal opening, decimal[] values) : EquityCurve(opening)
{
    public override int Count => values.Length;

    public override decimal this[int candle] => values[candle];
}
