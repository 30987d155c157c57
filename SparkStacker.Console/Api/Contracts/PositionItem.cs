using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>An open position. Prices and amounts in the quote currency, sizes in the base asset.</summary>
internal sealed record PositionItem(
    string Id, string Account, string Strategy, string Symbol, PositionSide Side, PositionRole Role, decimal Size, decimal EntrySize, decimal EntryPrice, decimal MarkPrice,
    decimal Leverage, decimal Notional, decimal Margin, decimal? LiquidationPrice, decimal? StopLossPrice, decimal? TakeProfitPrice, decimal UnrealisedPnl,
    decimal RealisedPnl, decimal Fees, decimal Funding, decimal Pnl, decimal PnlPercent, DateTimeOffset OpenedAt, bool IsClosing, bool IsProtected)
{
    public static PositionItem Of(PositionView view)
    {
        var p = view.Position;
        return new(
            p.Id.Value, p.Account.Value, p.Strategy.Value, p.Symbol.Name, p.Side, p.Role, p.Size, p.EntrySize, p.EntryPrice, view.MarkPrice,
            p.Leverage, view.Notional, view.Margin, view.LiquidationPrice, p.StopLossPrice, p.TakeProfitPrice, view.UnrealisedPnl,
            p.RealisedPnl, p.Fees, p.Funding, view.Pnl, view.PnlPercent, p.OpenedAt, view.IsClosing, view.IsProtected);
    }
}
