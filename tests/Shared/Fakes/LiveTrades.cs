using SparkStacker.Trading.Backtesting;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Tests.Shared.Fakes;

/// <summary>Trades of an account, as if the engine had done what a backtest says.</summary>
internal static class LiveTrades
{
    /// <summary>The trade of that entry, side and all figures.</summary>
    public static Trade Of(BacktestTrade trade, AccountId account) => new()
    {
        Id = new PositionId($"p{trade.EntryTimeMs}{trade.Side}"),
        Account = account,
        Strategy = MacdCross.EthUsd.Id,
        Symbol = MarketSymbol.EthUsd,
        Side = trade.Side,
        Size = trade.Size,
        EntryPrice = trade.EntryPrice,
        ExitPrice = trade.ExitPrice,
        EntryTime = trade.EntryTime,
        ExitTime = trade.ExitTime,
        ExitReason = trade.ExitReason,
        GrossPnl = trade.GrossPnl,
        Fees = trade.Fees,
        Funding = trade.Funding,
        ParameterVersion = 1,
    };
}
