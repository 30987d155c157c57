using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A closed candle.</summary>
internal sealed record CandleItem(DateTimeOffset OpenTime, decimal Open, decimal High, decimal Low, decimal Close, decimal Volume)
{
    public static CandleItem Of(Candle c) => new(c.OpenTime, c.Open, c.High, c.Low, c.Close, c.Volume);
}
