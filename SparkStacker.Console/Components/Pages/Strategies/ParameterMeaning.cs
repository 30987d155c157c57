using SparkStacker.Console.Components.Shared.Formatting;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>What a value means now, in the market's prices and in dollars.</summary>
internal static class ParameterMeaning
{
    /// <summary>One sentence; null where there is nothing to say, or no price yet.</summary>
    /// <param name="parameter">Whose value.</param>
    /// <param name="value">The value on the form.</param>
    /// <param name="cap">Largest notional on the form, US dollars.</param>
    /// <param name="market">Market; null before its first candle.</param>
    public static string? Of(StrategyParameter parameter, decimal value, decimal cap, MarketView? market)
    {
        if (market is not { LastPrice: { } price, Rules: var rules } || price <= 0 || cap <= 0)
        {
            return null;
        }

        var size = PositionSizer.Size(cap, price, rules.Lot);
        var notional = size * price;
        return parameter.Name switch
        {
            "max_position_usd" when size == 0 => $"Less than one lot: {Sizes.WithUnit(rules.Lot, rules)} is {Money.Text(rules.Lot * price)} now.",
            "max_position_usd" => $"At most {Sizes.WithUnit(size, rules)} now.",
            "leverage" when value >= 1 => $"Locks {Money.Text(notional / value)} of margin.",
            "stop_loss_percent" => $"A long from {Prices.Text(price, rules)} stops at {Prices.Text(rules.RoundPriceDown(price * (1 - (value / 100))), rules)}: {Money.Signed(-notional * value / 100)} and fees.",
            "take_profit_percent" => $"A long from {Prices.Text(price, rules)} leaves at {Prices.Text(rules.RoundPriceDown(price * (1 + (value / 100))), rules)}: {Money.Signed(notional * value / 100)} less fees.",
            "trailing_stop_percent" when value == 0 => "The stop stays where it is.",
            _ => null,
        };
    }
}
