using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;

namespace SparkStacker.Trading.Engine;

/// <summary>Keeps positions away from their liquidation price: halves one that comes close, closes one that comes too close.</summary>
internal sealed class LiquidationWatch(EngineContext context, EquityWatch equity, OrderFlow orders, FlattenFlow flatten)
{
    /// <summary>Liquidation price of a position in the account as it stands; null where nothing liquidates it.</summary>
    public decimal? PriceOf(Position position)
    {
        var account = AccountExposure.Of(context, equity, position.Symbol);
        return MarginMath.LiquidationPrice(
            PriceIn(position), account.NetSize, account.GrossSize, account.Equity - account.Maintenance,
            context.Venue.RulesFor(position.Symbol).MaxLeverage);
    }

    /// <summary>Compares distances with the limits; after each update with something open.</summary>
    public void Update()
    {
        var open = context.Portfolio.Open;
        if (open.Count == 0 || IsFarFromDanger())
        {
            return;
        }

        foreach (var position in open.ToArray())
        {
            var (liquidation, price) = (PriceOf(position), PriceIn(position));
            var limits = context.RunnerOf(position.Strategy).Limits;

            // Above the price it threatens shorts, below it longs.
            if (MarginMath.DistancePercent(price, liquidation) is not { } distance || (liquidation < price) != (position.Side == PositionSide.Long)
                || distance >= limits.ReduceAtLiquidationPercent || context.Orders.Find(position.Id, OrderPurpose.Close) is not null)
            {
                continue;
            }

            if (distance < limits.CloseAtLiquidationPercent)
            {
                Tell(position, limits.CloseAtLiquidationPercent, distance, "it is closed");
                flatten.Close(position, ExitReason.Risk, $"The liquidation price is {distance:0.##} % away (limit {limits.CloseAtLiquidationPercent:0.##} %).");
            }
            else
            {
                var lot = context.Venue.RulesFor(position.Symbol).Lot;
                var half = decimal.Ceiling(position.Size / 2m / lot) * lot;
                half = ExitSizes.LeavesTooLittle(position, half, price, context.Venue.RulesFor(position.Symbol)) is null ? half : position.Size;
                Tell(position, limits.ReduceAtLiquidationPercent, distance, $"{half} are closed");
                orders.Close(position, half, ExitReason.Risk, $"The liquidation price is {distance:0.##} % away (limit {limits.ReduceAtLiquidationPercent:0.##} %).");
            }
        }
    }

    private decimal PriceIn(Position position) => context.PriceOf(position.Symbol) ?? position.EntryPrice;

    // Cheap enough for each update: with more equity than notional no liquidation price is within a third of the price.
    private bool IsFarFromDanger()
    {
        var notional = 0m;
        foreach (var position in context.Portfolio.Open)
        {
            notional += position.Size * PriceIn(position);
        }

        return equity.Equity > notional;
    }

    private void Tell(Position position, decimal limit, decimal distance, string done) => context.Emit(new RiskLimitReached(
        position.Strategy,
        new RiskRefusal(
            RiskRule.LiquidationDistance, $"{limit:0.##} %", $"{distance:0.##} %",
            $"The liquidation price of {position.Side.ToString().ToLowerInvariant()} {position.Size} {position.Symbol.BaseAsset} is {distance:0.##} % away (limit {limit:0.##} %): {done}.")));
}
