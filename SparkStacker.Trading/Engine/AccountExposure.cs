using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>Adds up what is open and what is on its way.</summary>
internal static class AccountExposure
{
    /// <param name="context">Engine.</param>
    /// <param name="equity">Equity and the figures that losses are counted from.</param>
    /// <param name="symbol">Market of the entry.</param>
    public static AccountRisk Of(EngineContext context, EquityWatch equity, MarketSymbol symbol)
    {
        var (exposure, margin, maintenance, net, gross) = (0m, 0m, 0m, 0m, 0m);
        var positions = 0;
        foreach (var position in context.Portfolio.Open)
        {
            var notional = position.Size * (context.PriceOf(position.Symbol) ?? position.EntryPrice);
            exposure += notional;
            margin += MarginMath.Initial(notional, position.Leverage);
            maintenance += MarginMath.Maintenance(notional, context.Venue.RulesFor(position.Symbol).MaxLeverage);
            positions += position.Role == PositionRole.Main ? 1 : 0;
            if (position.Symbol == symbol)
            {
                (net, gross) = (net + (position.Size * position.Side.Sign()), gross + position.Size);
            }
        }

        // An entry that is on its way counts as the position that it will be.
        foreach (var order in context.Orders.Open)
        {
            if (order.Purpose == OrderPurpose.Entry)
            {
                var notional = order.RemainingSize * order.ReferencePrice;
                exposure += notional;
                var isHedge = HedgePolicy.RoleOf(order.Position) == PositionRole.Hedge;
                var settings = context.RunnerOf(order.Strategy).Settings;
                margin += MarginMath.Initial(notional, isHedge ? settings.HedgeLeverage : settings.Leverage);
                positions += isHedge || context.Portfolio.Find(order.Position) is not null ? 0 : 1;
            }
        }

        return new AccountRisk
        {
            Equity = equity.Value(),
            Exposure = exposure,
            MarginUsed = margin,
            Maintenance = maintenance,
            Positions = positions,
            NetSize = net,
            GrossSize = gross,
            DailyLossPercent = equity.DailyLossPercent,
            DrawdownPercent = equity.DrawdownPercent,
        };
    }
}
