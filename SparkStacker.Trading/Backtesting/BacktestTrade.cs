using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Backtesting;

/// <summary>A round trip of a backtest.</summary>
/// <param name="Side">Direction.</param>
/// <param name="EntryTimeMs">Time of the entry fill, Unix milliseconds.</param>
/// <param name="ExitTimeMs">Time of the closing fill: the middle of the candle where a stop or target was met inside it.</param>
/// <param name="EntryPrice">Price of the entry fill, quote currency.</param>
/// <param name="ExitPrice">Price of the closing fill.</param>
/// <param name="Size">Size, base asset.</param>
/// <param name="GrossPnl">Price difference times size, before fees.</param>
/// <param name="Fees">Fees of entry and exit, positive = paid.</param>
/// <param name="Funding">Funding while it was open, positive = received.</param>
/// <param name="ExitReason">What closed it.</param>
public readonly record struct BacktestTrade(
    PositionSide Side, long EntryTimeMs, long ExitTimeMs, decimal EntryPrice, decimal ExitPrice, decimal Size, decimal GrossPnl, decimal Fees, decimal Funding, ExitReason ExitReason)
{
    /// <summary>Gross P&amp;L minus fees plus funding.</summary>
    public decimal NetPnl => GrossPnl - Fees + Funding;

    /// <summary>Notional at entry.</summary>
    public decimal EntryNotional => EntryPrice * Size;

    /// <summary>Start, UTC.</summary>
    public DateTimeOffset EntryTime => DateTimeOffset.FromUnixTimeMilliseconds(EntryTimeMs);

    /// <summary>End, UTC.</summary>
    public DateTimeOffset ExitTime => DateTimeOffset.FromUnixTimeMilliseconds(ExitTimeMs);
}
