using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>Figures of a strategy's closed trades on the current account.</summary>
/// <param name="Wins">Trades with a net gain.</param>
/// <param name="Losses">Trades without.</param>
/// <param name="NetPnl">Sum of net P&amp;L, quote currency.</param>
/// <param name="PnlPercentSum">Sum of the trades' P&amp;L percent.</param>
public readonly record struct StrategyStatistics(int Wins, int Losses, decimal NetPnl, decimal PnlPercentSum)
{
    /// <summary>The part of <see cref="PnlPercentSum"/> that the wins brought, 0 or more.</summary>
    public decimal WinPercentSum { get; init; }

    /// <summary>The part of <see cref="PnlPercentSum"/> that hedges brought.</summary>
    public decimal HedgePercentSum { get; init; }

    /// <summary>What sizing needs of it.</summary>
    public TradeRecord Record => new(Wins, Losses, WinPercentSum, PnlPercentSum - WinPercentSum);

    /// <summary>The figures with one more trade.</summary>
    public StrategyStatistics With(Trade trade) =>
        With(trade.NetPnl, trade.PnlPercent) with { HedgePercentSum = HedgePercentSum + (trade.Role == PositionRole.Hedge ? trade.PnlPercent : 0m) };

    /// <summary>The figures with one more trade of so much net P&amp;L.</summary>
    internal StrategyStatistics With(decimal net, decimal percent) => net > 0
        ? this with { Wins = Wins + 1, NetPnl = NetPnl + net, PnlPercentSum = PnlPercentSum + percent, WinPercentSum = WinPercentSum + percent }
        : this with { Losses = Losses + 1, NetPnl = NetPnl + net, PnlPercentSum = PnlPercentSum + percent };
}
