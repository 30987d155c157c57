namespace SparkStacker.Trading.Execution;

/// <summary>Arithmetic of directions.</summary>
public static class SideExtensions
{
    /// <summary>The order side that opens the position side.</summary>
    public static OrderSide OpeningSide(this PositionSide side) => side == PositionSide.Long ? OrderSide.Buy : OrderSide.Sell;

    /// <summary>The order side that closes the position side.</summary>
    public static OrderSide ClosingSide(this PositionSide side) => side == PositionSide.Long ? OrderSide.Sell : OrderSide.Buy;

    /// <summary>+1 for long, −1 for short.</summary>
    public static decimal Sign(this PositionSide side) => side == PositionSide.Long ? 1m : -1m;
}
