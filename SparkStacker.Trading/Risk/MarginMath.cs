namespace SparkStacker.Trading.Risk;

/// <summary>Margin and liquidation by the venue's formulas, cross margin: all positions of the account share its value.</summary>
/// <remarks>
/// Hyperliquid documentation, "Margining" and "Liquidations": maintenance margin is half the initial margin at the asset's maximum
/// leverage; liquidation price = price − side · margin available / size / (1 − l · side), with l = 1 / (2 · maximum leverage) and
/// margin available = account value − maintenance margin.
/// </remarks>
public static class MarginMath
{
    /// <summary>Margin that an opening locks: notional / leverage.</summary>
    /// <param name="notional">Quote currency, 0 or more.</param>
    /// <param name="leverage">1 or more.</param>
    public static decimal Initial(decimal notional, decimal leverage) => notional / leverage;

    /// <summary>Margin below which the venue liquidates: notional / (2 · maximum leverage).</summary>
    /// <param name="notional">Quote currency, 0 or more.</param>
    /// <param name="maxLeverage">The market's maximum, whatever leverage was chosen; 1 or more.</param>
    public static decimal Maintenance(decimal notional, int maxLeverage) => notional / (2m * maxLeverage);

    /// <summary>Price of one market at which the account's value falls to its maintenance margin, all else unchanged.</summary>
    /// <param name="price">Price now, above 0.</param>
    /// <param name="netSize">Signed sum of the positions in the market.</param>
    /// <param name="grossSize">Sum of their absolute sizes: what maintenance is asked for.</param>
    /// <param name="marginAvailable">Account value less the maintenance margin of all positions, those of this market included.</param>
    /// <param name="maxLeverage">The market's maximum leverage.</param>
    /// <returns>Quote currency; null where no price above 0 liquidates.</returns>
    public static decimal? LiquidationPrice(decimal price, decimal netSize, decimal grossSize, decimal marginAvailable, int maxLeverage)
    {
        // Value(p) = Maintenance(p) solved for p; with one position it is the formula above.
        var slope = netSize - (grossSize / (2m * maxLeverage));
        if (slope == 0)
        {
            return null;
        }

        var liquidation = price - (marginAvailable / slope);
        return liquidation > 0 ? liquidation : null;
    }

    /// <summary>How far a price is from a liquidation price, percent of the price; null where nothing liquidates.</summary>
    public static decimal? DistancePercent(decimal price, decimal? liquidationPrice) =>
        liquidationPrice is { } at ? Math.Abs(price - at) / price * 100m : null;
}
