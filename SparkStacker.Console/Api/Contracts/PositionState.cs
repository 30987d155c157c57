using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>An open position without the figures that move with the price.</summary>
internal sealed record PositionState(
    string Id, string Account, string Strategy, string Symbol, PositionSide Side, PositionRole Role, decimal Size, decimal EntryPrice, decimal? StopLossPrice,
    decimal? TakeProfitPrice, decimal RealisedPnl, decimal Fees, decimal Funding, DateTimeOffset OpenedAt)
{
    public static PositionState Of(Position p) => new(
        p.Id.Value, p.Account.Value, p.Strategy.Value, p.Symbol.Name, p.Side, p.Role, p.Size, p.EntryPrice, p.StopLossPrice,
        p.TakeProfitPrice, p.RealisedPnl, p.Fees, p.Funding, p.OpenedAt);
}
