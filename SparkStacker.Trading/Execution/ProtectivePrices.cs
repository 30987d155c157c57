using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Execution;

/// <summary>Prices of stop-loss and take-profit.</summary>
internal static class ProtectivePrices
{
    /// <summary>Entry price less (long) or plus (short) the stop distance, rounded to the tick in our disfavour.</summary>
    public static decimal StopLoss(MarketRules rules, PositionSide side, decimal entryPrice, decimal percent) =>
        InOurDisfavour(rules, side, entryPrice * (1 - (side.Sign() * percent / 100m)));

    /// <summary>Entry price plus (long) or less (short) the target distance, rounded to the tick in our disfavour.</summary>
    public static decimal TakeProfit(MarketRules rules, PositionSide side, decimal entryPrice, decimal percent) =>
        InOurDisfavour(rules, side, entryPrice * (1 + (side.Sign() * percent / 100m)));

    /// <summary>The worse price to leave at: lower for a long, higher for a short.</summary>
    public static decimal InOurDisfavour(MarketRules rules, PositionSide side, decimal price) =>
        side == PositionSide.Long ? rules.RoundPriceDown(price) : rules.RoundPriceUp(price);
}
