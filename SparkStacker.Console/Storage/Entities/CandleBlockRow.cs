using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>candle_blocks</c>: the closed candles of a market and UTC day, see <see cref="Stores.CandleBlockFormat"/>.</summary>
internal sealed class CandleBlockRow
{
    public required string Symbol { get; init; }

    public required Interval Interval { get; init; }

    /// <summary>Start of the day, Unix milliseconds.</summary>
    public required long DayMs { get; init; }

    public required byte[] Data { get; init; }
}
