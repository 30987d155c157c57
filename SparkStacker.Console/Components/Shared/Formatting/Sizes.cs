using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Shared.Formatting;

/// <summary>Sizes by the market's lot: 0.0005.</summary>
public static class Sizes
{
    /// <summary>Without the unit.</summary>
    public static string Text(decimal size, MarketRules rules) => Numbers.Fixed(size, rules.SizeDecimals);

    /// <summary>With the base asset: 0.0005 ETH.</summary>
    public static string WithUnit(decimal size, MarketRules rules) => $"{Text(size, rules)} {rules.Symbol.BaseAsset}";
}
