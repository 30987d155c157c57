using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>Figures that follow from a snapshot: pages, API and metrics take them from here, so that they never differ.</summary>
public static class EngineFigures
{
    /// <summary>What a strategy has made on the current account, percent: the sum of its trades' P&amp;L percent plus that of its open positions.</summary>
    public static decimal PnlPercent(this EngineSnapshot snapshot, StrategyView strategy)
    {
        var percent = strategy.Statistics.PnlPercentSum;
        foreach (var position in snapshot.Positions)
        {
            percent += position.Position.Strategy == strategy.Definition.Id ? position.PnlPercent : 0m;
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
}
