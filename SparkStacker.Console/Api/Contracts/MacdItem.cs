using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>The MACD of a closed candle; null until it is warm.</summary>
internal sealed record MacdItem(DateTimeOffset OpenTime, decimal Close, double? Line, double? Signal, double? Histogram)
{
    public static MacdItem Of(Candle candle, MacdValue value) => new(candle.OpenTime, candle.Close, Warm(value.Line), Warm(value.Signal), Warm(value.Histogram));

    private static double? Warm(double value) => double.IsFinite(value) ? value : null;
}
