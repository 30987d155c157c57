using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>Whether a strategy could trade at all with its size on this venue: said when it is switched on, not once a signal.</summary>
internal sealed class ActivationCheck(EngineContext context, EquityWatch equity)
{
    /// <summary>Why it could not, with both numbers and what would help; null where it could.</summary>
    public CommandResult? Refuse(StrategyRunner runner, StrategySettings settings)
    {
        if (runner.Candles is null)
        {
            return Refused(runner, "market_not_available",
                $"it trades {runner.Definition.Symbol} on {runner.Definition.Interval.ShortName()} candles, and the market data brings {string.Join(", ", context.Feed.Symbols)} in {context.Feed.Interval.ShortName()} candles.", null, null);
        }

        var rules = context.Venue.RulesFor(runner.Definition.Symbol);
        if (settings.MaxPositionUsd < rules.MinimumNotional)
        {
            return Refused(runner, "below_minimum",
                $"its {StandardParameters.MaxPositionUsd.Name} of ${settings.MaxPositionUsd:0.00} is below the venue's minimum order of ${rules.MinimumNotional:0.00}.",
                Offer(rules.MinimumNotional), new BrokenRule("minimum_size", $"${rules.MinimumNotional:0.00}", $"${settings.MaxPositionUsd:0.00}"));
        }

        if (runner.Market?.LastPrice is not { } price)
        {
            return null; // Everything else depends on the price; the entry is checked again.
        }

        // An account of its own: what others hold now may be gone at the first signal.
        var account = new AccountRisk
        {
            Equity = equity.Value(),
            Exposure = 0,
            MarginUsed = 0,
            Maintenance = 0,
            Positions = 0,
            NetSize = 0,
            GrossSize = 0,
            DailyLossPercent = 0,
            DrawdownPercent = 0,
        };
        var worst = Math.Max(price, context.Venue.WorstFillPrice(runner.Definition.Symbol, OrderSide.Buy, price));
        var (size, wanted) = PositionSizer.Size(
            settings.Sizing, new SizingBasis(worst, account.Equity, settings.MaxPositionUsd, settings.StopLossPercent, runner.Statistics.Record), rules.Lot);
        var entry = new EntryRequest
        {
            Rules = rules,
            Size = size,
            WantedNotional = wanted,
            SizingMethod = settings.Sizing.Method,
            Price = worst,
            Sign = 1,
            MaxPositionUsd = settings.MaxPositionUsd,
            Leverage = settings.Leverage,
            StopLossPercent = settings.StopLossPercent,
            StrategyPositions = 0,
            Account = account,
            FeedAge = TimeSpan.Zero,
        };
        if (RiskManager.RefuseSize(entry, runner.Limits) is { } refusal)
        {
            return Refused(runner, refusal.Code, refusal.Sentence, Help(refusal.Rule, runner, settings, rules, worst), new BrokenRule(refusal.Code, refusal.Limit, refusal.Value));
        }

        return HedgeActivation.Refuse(context, runner, settings, entry) is { } hedge ? Refused(runner, hedge.Code, hedge.Why, hedge.Help, hedge.Rule) : null;
    }

    private static string? Help(RiskRule rule, StrategyRunner runner, StrategySettings settings, MarketRules rules, decimal price) => rule switch
    {
        RiskRule.MinimumSize => Offer(LeastNotional(rules, price, Math.Max(rules.MinimumNotional, rules.Lot * price))),
        RiskRule.MinimumExit => Offer(LeastNotional(rules, price, rules.MinimumExitNotional / (1 - (settings.StopLossPercent / 100m)))),
        RiskRule.MaxLeverage => $"Set {StandardParameters.Leverage.Name} to {Math.Min(runner.Limits.MaxLeverage, rules.MaxLeverage):0} or less.",
        RiskRule.MaxExposure or RiskRule.MarginBuffer or RiskRule.LiquidationDistance => $"Lower {StandardParameters.MaxPositionUsd.Name}.",
        _ => null,
    };

    // Whole lots that reach the minimum at this price, in whole cents.
    private static decimal LeastNotional(MarketRules rules, decimal price, decimal minimum) =>
        decimal.Ceiling(decimal.Ceiling(minimum / price / rules.Lot) * rules.Lot * price * 100m) / 100m;

    private static string Offer(decimal notional) => $"Set {StandardParameters.MaxPositionUsd.Name} to at least {notional:0.00}; nothing is raised by itself.";

    private static CommandResult Refused(StrategyRunner runner, string code, string why, string? help, BrokenRule? rule) =>
        CommandResult.Failed(code, $"{runner.Id} {(runner.IsActive ? "keeps its parameters" : "stays off")}: {why}{(help is null ? "" : " " + help)}", rule);
}
