using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>Whether a strategy's hedge could be opened, halved and closed at the venue: said when the strategy is switched on.</summary>
internal static class HedgeActivation
{
    /// <summary>Why it could not, with a stable code and what would help; null where it could, or where no hedge is wanted.</summary>
    /// <param name="context">Engine.</param>
    /// <param name="runner">Strategy.</param>
    /// <param name="settings">Its parameters.</param>
    /// <param name="main">The largest main position.</param>
    public static (string Code, string Why, string Help, BrokenRule? Rule)? Refuse(EngineContext context, StrategyRunner runner, StrategySettings settings, in EntryRequest main)
    {
        if (settings.HedgeRatio == 0)
        {
            return null;
        }

        if (context.Venue.NetsPositions)
        {
            return ("hedge_needs_account",
                $"{context.Venue.Name} nets the positions of an account in a market, so a hedge would only make the main position smaller: it needs a sub-account of its own, and there is none.",
                $"Set {StandardParameters.HedgeEnabled.Name} to 0.",
                new BrokenRule("netting", "a sub-account", "none"));
        }

        var most = Math.Min(runner.Limits.MaxLeverage, main.Rules.MaxLeverage);
        if (settings.HedgeLeverage > most)
        {
            return ("max_leverage", $"the leverage of its hedge is {settings.HedgeLeverage:0.##}× (limit {most:0.##}×).", $"Set {StandardParameters.HedgeLeverage.Name} to {most:0} or less.",
                new BrokenRule("max_leverage", $"{most:0.##}×", $"{settings.HedgeLeverage:0.##}×"));
        }

        var (rules, price) = (main.Rules, main.Price);
        var size = PositionSizer.Size(settings.HedgeRatio * main.Size * price, price, rules.Lot);
        var least = Math.Max(rules.MinimumNotional, rules.Lot * price);
        if (size < rules.Lot || size * price < rules.MinimumNotional)
        {
            return ("hedge_below_minimum",
                $"its hedge would be {Usd(settings.HedgeRatio * main.Size * price)}, and the venue's least order is {Usd(least)}.",
                Offer(settings, least), new BrokenRule("minimum_size", Usd(least), Usd(settings.HedgeRatio * main.Size * price)));
        }

        // At its stop it is worth less for a long hedge; the stop's distance stands for both sides, as for main positions.
        var rest = size - HedgePolicy.Half(size, rules.Lot);
        var worst = price * (1 - (settings.StopLossPercent / 100m));
        var leastExit = Math.Max(rules.MinimumExitNotional, rules.Lot * worst);
        return rest * worst < leastExit
            ? ("hedge_half_below_minimum",
                $"half of its hedge would be {Usd(rest * worst)}, and the least that can be closed is {Usd(leastExit)}.",
                Offer(settings, LeastWhole(rules, leastExit, worst) * price), new BrokenRule("minimum_exit", Usd(leastExit), Usd(rest * worst)))
            : null;
    }

    // The smallest hedge whose rest after halving can still be closed.
    private static decimal LeastWhole(MarketRules rules, decimal leastExit, decimal worst) =>
        decimal.Ceiling(leastExit / worst / rules.Lot) * rules.Lot * 2m;

    private static string Offer(StrategySettings settings, decimal hedge) =>
        $"Set {StandardParameters.HedgeRatio.Name} or {StandardParameters.MaxPositionUsd.Name} higher (at this ratio {decimal.Ceiling(hedge / settings.HedgeRatio * 100m) / 100m:0.00} or a little more), "
        + $"or {StandardParameters.HedgeEnabled.Name} to 0; nothing is raised by itself.";

    private static string Usd(decimal amount) => $"${amount:0.00##}";
}
