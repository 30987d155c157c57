using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Pages.Positions;

/// <summary>The liquidation price for people: of a dollar on a large account it may be thousands of times the price, which says nothing.</summary>
internal static class LiquidationText
{
    private const decimal Far = 1m;

    /// <summary>The price; a dash where no price below twice the mark liquidates.</summary>
    public static string Of(PositionView view, MarketRules rules) => IsFar(view) ? "–" : Prices.Text(view.LiquidationPrice!.Value, rules);

    /// <summary>What the price means, one sentence.</summary>
    public static string Meaning(PositionView view) => view.LiquidationPrice is not { } price ? "No price liquidates it."
        : IsFar(view) ? "It would be liquidated only where the price more than doubled."
        : $"{Percents.Text(Math.Abs(price - view.MarkPrice) / view.MarkPrice * 100m)} from the mark, with the account as it stands.";

    private static bool IsFar(PositionView view) => view.LiquidationPrice is not { } price || view.MarkPrice <= 0 || Math.Abs(price - view.MarkPrice) / view.MarkPrice > Far;
}
