using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A closed position. Times are the market's.</summary>
internal sealed record TradeItem(
    string Id, string Account, string Strategy, string Symbol, PositionSide Side, PositionRole Role, decimal Size, decimal EntryPrice, decimal ExitPrice,
    DateTimeOffset EntryTime, DateTimeOffset ExitTime, ExitReason ExitReason, decimal GrossPnl, decimal Fees, decimal Funding, decimal NetPnl, decimal PnlPercent,
    decimal Leverage, int ParameterVersion, string ProgramVersion)
{
    public static TradeItem Of(Trade t) => new(
        t.Id.Value, t.Account.Value, t.Strategy.Value, t.Symbol.Name, t.Side, t.Role, t.Size, t.EntryPrice, t.ExitPrice,
        t.EntryTime, t.ExitTime, t.ExitReason, t.GrossPnl, t.Fees, t.Funding, t.NetPnl, t.PnlPercent,
        t.Leverage, t.ParameterVersion, t.ProgramVersion);
}
