using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Shared.Formatting;

/// <summary>Prices by the market's rules: 1,937.04.</summary>
public static class Prices
{
    /// <summary>A price in quote currency, without the unit.</summary>
    public static string Text(decimal price, MarketRules rules) => Numbers.Fixed(price, Decimals(price, rules));

    /// <summary>Decimal places of a price: five significant figures but at least cents, as far as the market has them.</summary>
    public static int Decimals(decimal price, MarketRules rules)
    {
        var decimals = 4;
        for (var left = Math.Abs(price); left >= 10; left /= 10)
        {
            decimals--;
        }

        for (var left = Math.Abs(price); left is > 0 and < 1; left *= 10)
        {
            decimals++;
        }

        return Math.Min(rules.MaxPriceDecimals, Math.Max(2, decimals));
    }
}
