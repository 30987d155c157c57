namespace SparkStacker.Trading.Risk;

/// <summary>What a size depends on.</summary>
/// <param name="Price">The worst price at which the entry may fill, quote currency, above 0.</param>
/// <param name="Equity">Equity of the account, quote currency.</param>
/// <param name="MaxNotional">Cap whatever the method says, quote currency, 0 or more.</param>
/// <param name="StopLossPercent">Distance of the stop from the entry price, percent, above 0.</param>
/// <param name="Record">The strategy's closed trades.</param>
public readonly record struct SizingBasis(decimal Price, decimal Equity, decimal MaxNotional, decimal StopLossPercent, TradeRecord Record);
