using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A round trip of a backtest.</summary>
internal sealed record BacktestTradeItem(
    DateTimeOffset EntryTime, DateTimeOffset ExitTime, PositionSide Side, decimal EntryPrice, decimal ExitPrice, decimal Size, decimal Pnl, decimal Fee, decimal Funding, ExitReason ExitReason)
{
    public static BacktestTradeItem Of(BacktestTrade t) => new(t.EntryTime, t.ExitTime, t.Side, t.EntryPrice, t.ExitPrice, t.Size, t.NetPnl, t.Fees, t.Funding, t.ExitReason);
}
