namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>An equity curve as gains since the start in units of 10 to the power of −<paramref name="scale"/>.</summary>
internal sealed class ScaledEquity(decimal opening, long[] gains, int count, int scale) : EquityCurve(opening)
{
    public override int Count => count;

    public override decimal this[int candle] => Opening + Fraction.Decimal(gains[candle], scale);
}
