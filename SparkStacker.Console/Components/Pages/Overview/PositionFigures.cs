using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Components.Pages.Overview;

/// <summary>What follows from a position and a price.</summary>
internal static class PositionFigures
{
    /// <summary>Where a price stands between stop (0) and target (1), for drawing; null where either is missing or they are equal.</summary>
    public static double? Place(Position position, decimal price) =>
        position is { StopLossPrice: { } stop, TakeProfitPrice: { } target } && stop != target
            ? Math.Clamp((double)((price - stop) / (target - stop)), 0, 1)
            : null;

    /// <summary>Gain or loss of the open size at a price, before fees, with its percent of the notional at entry.</summary>
    public static (decimal Money, decimal Percent) At(Position position, decimal price)
    {
        var gain = position.UnrealisedPnl(price);
        return (gain, position.EntryNotional == 0 ? 0 : gain / position.EntryNotional * 100);
    }

    /// <summary>What closing at the price of now costs in fees, at the venue's taker rate.</summary>
    public static decimal CloseFee(PositionView view, MarketRules rules) => view.Notional * rules.TakerFeeRate;

    /// <summary>What the whole position makes when it is closed at the price of now, all fees paid.</summary>
    public static decimal ExpectedPnl(PositionView view, MarketRules rules) => view.Pnl - CloseFee(view, rules);

    /// <summary>The price that a typed one becomes: the worse one on the venue's grid, as the engine rounds it.</summary>
    public static decimal OnGrid(Position position, decimal price, MarketRules rules) =>
        position.Side == PositionSide.Long ? rules.RoundPriceDown(price) : rules.RoundPriceUp(price);
}
