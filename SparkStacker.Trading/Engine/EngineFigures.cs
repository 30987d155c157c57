using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Performance;

namespace SparkStacker.Trading.Engine;

/// <summary>Figures that follow from a snapshot: pages, API and metrics take them from here, so that they never differ.</summary>
public static class EngineFigures
{
    /// <summary>
    /// What a strategy has made on the current account by its main positions or by its hedges, percent: the sum of their trades'
    /// P&amp;L percent plus that of the open ones, each of its own entry notional.
    /// </summary>
    public static decimal PnlPercent(this EngineSnapshot snapshot, StrategyView strategy, PositionRole role)
    {
        var percent = role == PositionRole.Hedge ? strategy.Statistics.HedgePercentSum : strategy.Statistics.PnlPercentSum - strategy.Statistics.HedgePercentSum;
        foreach (var position in snapshot.Positions)
        {
            percent += position.Position.Strategy == strategy.Definition.Id && position.Position.Role == role ? position.PnlPercent : 0m;
        }

        return percent;
    }

    /// <summary>Margin in use as percent of equity, 0 or more; 100 where margin is locked and no equity is left.</summary>
    public static decimal CapitalUtilizationPercent(this AccountView account) =>
        account.MarginUsed == 0m ? 0m : account.Equity <= 0m ? 100m : account.MarginUsed / account.Equity * 100m;

    /// <summary>Orders of which nobody knows what became of them: unknown outcomes, and until a start is reconciled every open order.</summary>
    public static int UnreconciledOrders(this EngineSnapshot snapshot)
    {
        var starting = snapshot.Phase is EnginePhase.Starting or EnginePhase.Reconciling;
        var count = 0;
        foreach (var order in snapshot.OpenOrders)
        {
            count += starting || order.State == OrderState.Unknown ? 1 : 0;
        }

        return count;
    }

    /// <summary>Mean P&amp;L percent of a strategy's closed trades; null before the first.</summary>
    public static decimal? AveragePnlPercent(this StrategyStatistics statistics) =>
        statistics.Wins + statistics.Losses is var trades and > 0 ? statistics.PnlPercentSum / trades : null;

    /// <summary>How near the account is to liquidation: maintenance margin of all positions as part of equity, 0 or more; the venue liquidates at 1. 1 where no equity is left.</summary>
    /// <remarks>Positions share the account's margin, so it is the same for each of them.</remarks>
    public static decimal MarginRatio(this EngineSnapshot snapshot)
    {
        var maintenance = 0m;
        foreach (var position in snapshot.Positions)
        {
            maintenance += position.MaintenanceMargin;
        }

        return maintenance == 0m ? 0m : snapshot.Account.Equity <= 0m ? 1m : maintenance / snapshot.Account.Equity;
    }

    /// <summary>
    /// Deepest fall of a strategy's summed P&amp;L percent below its highest, percentage points, 0 or more: over its trades among
    /// the last 100 of the account and its open positions.
    /// </summary>
    public static decimal DrawdownPercent(this EngineSnapshot snapshot, StrategyView strategy)
    {
        var open = 0m;
        foreach (var position in snapshot.Positions)
        {
            open += position.Position.Strategy == strategy.Definition.Id ? position.PnlPercent : 0m;
        }

        // Newest first.
        return PercentChain.Drawdown(snapshot.Trades.Reverse().Where(trade => trade.Strategy == strategy.Definition.Id).Select(trade => trade.PnlPercent), open);
    }

    /// <summary>
    /// Sharpe ratio of a strategy's trades among the last 100 of the account: a day's return is the sum of the P&amp;L percent of
    /// the trades that closed on it (UTC, market time), 0 on days between without one. Null below two days or without deviation.
    /// </summary>
    /// <remarks>See <see cref="PercentChain.Sharpe"/>.</remarks>
    public static double? SharpeRatio(this EngineSnapshot snapshot, StrategyView strategy) =>
        PercentChain.Sharpe([.. snapshot.Trades.Where(trade => trade.Strategy == strategy.Definition.Id).Select(trade => (trade.ExitTime, trade.PnlPercent))]);
}
