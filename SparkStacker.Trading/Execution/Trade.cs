using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Execution;

/// <summary>A round trip from flat to flat.</summary>
public sealed record Trade
{
    /// <summary>The position that it was.</summary>
    public required PositionId Id { get; init; }

    /// <summary>Account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Strategy.</summary>
    public required StrategyId Strategy { get; init; }

    /// <summary>Market.</summary>
    public required MarketSymbol Symbol { get; init; }

    /// <summary>Direction.</summary>
    public required PositionSide Side { get; init; }

    /// <summary>Size, base asset.</summary>
    public required decimal Size { get; init; }

    /// <summary>Mean entry price.</summary>
    public required decimal EntryPrice { get; init; }

    /// <summary>Mean exit price.</summary>
    public required decimal ExitPrice { get; init; }

    /// <summary>Market time of the first fill.</summary>
    public required DateTimeOffset EntryTime { get; init; }

    /// <summary>Market time of the last fill.</summary>
    public required DateTimeOffset ExitTime { get; init; }

    /// <summary>What closed it.</summary>
    public required ExitReason ExitReason { get; init; }

    /// <summary>Price difference times size, before fees, quote currency.</summary>
    public required decimal GrossPnl { get; init; }

    /// <summary>Fees of entry and exit, positive = paid.</summary>
    public required decimal Fees { get; init; }

    /// <summary>Funding while it was open, positive = received.</summary>
    public decimal Funding { get; init; }

    /// <summary>Leverage: what the margin follows from.</summary>
    public decimal Leverage { get; init; } = 1m;

    /// <summary>Main position or hedge.</summary>
    public PositionRole Role { get; init; }

    /// <summary>Version of the program that opened it; empty where it isn't known.</summary>
    public string ProgramVersion { get; init; } = "";

    /// <summary>Version of the strategy's parameters that opened it.</summary>
    public required int ParameterVersion { get; init; }

    /// <summary>Realised price difference minus fees plus funding.</summary>
    public decimal NetPnl => GrossPnl - Fees + Funding;

    /// <summary>Notional at entry.</summary>
    public decimal EntryNotional => EntryPrice * Size;

    /// <summary>Net P&amp;L as percent of the notional at entry.</summary>
    public decimal PnlPercent => EntryNotional == 0 ? 0 : NetPnl / EntryNotional * 100m;

    /// <summary>Net P&amp;L as percent of the margin at entry.</summary>
    public decimal PnlPercentOnMargin => PnlPercent * Leverage;

    /// <summary>Time in the market.</summary>
    public TimeSpan Duration => ExitTime - EntryTime;
}
