namespace SparkStacker.Trading.Risk;

/// <summary>What a strategy's closed trades brought, as far as sizing needs it.</summary>
/// <param name="Wins">Trades with a net gain.</param>
/// <param name="Losses">Trades without.</param>
/// <param name="WinPercentSum">Sum of the net P&amp;L of the wins, percent of their notional, 0 or more.</param>
/// <param name="LossPercentSum">Sum of the net P&amp;L of the losses, percent of their notional, 0 or less.</param>
public readonly record struct TradeRecord(int Wins, int Losses, decimal WinPercentSum, decimal LossPercentSum);
