namespace SparkStacker.Trading.Engine;

/// <summary>Figures of a strategy's closed trades on the current account.</summary>
/// <param name="Wins">Trades with a net gain.</param>
/// <param name="Losses">Trades without.</param>
/// <param name="NetPnl">Sum of net P&amp;L, quote currency.</param>
/// <param name="PnlPercentSum">Sum of the trades' P&amp;L percent.</param>
public readonly record struct StrategyStatistics(int Wins, int Losses, decimal NetPnl, decimal PnlPercentSum);
