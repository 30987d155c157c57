using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>An open position with the figures that move with the mark price.</summary>
/// <param name="Position">The position.</param>
/// <param name="MarkPrice">Price it is valued at.</param>
/// <param name="Notional">Size at the mark price.</param>
/// <param name="UnrealisedPnl">Price difference times size, before fees.</param>
/// <param name="Pnl">Unrealised and realised P&amp;L minus fees plus funding.</param>
/// <param name="PnlPercent"><paramref name="Pnl"/> as percent of the notional at entry.</param>
/// <param name="Margin">Margin that it locks.</param>
/// <param name="IsClosing">A close order is on its way.</param>
/// <param name="IsProtected">A stop-loss for the whole size rests at the venue.</param>
public sealed record PositionView(
    Position Position, decimal MarkPrice, decimal Notional, decimal UnrealisedPnl, decimal Pnl, decimal PnlPercent, decimal Margin,
    bool IsClosing, bool IsProtected)
{
    /// <summary>Price at which the venue takes it away as the account stands; null where nothing does.</summary>
    public decimal? LiquidationPrice { get; init; }

    /// <summary>Margin below which the venue liquidates, quote currency: its part of the account's.</summary>
    public decimal MaintenanceMargin { get; init; }
}
