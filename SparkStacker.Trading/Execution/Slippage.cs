namespace SparkStacker.Trading.Execution;

/// <summary>How much worse than intended an order filled; below 0 where it filled better.</summary>
/// <param name="Price">Difference of the mean fill price from the intended one, quote currency, in our disfavour.</param>
/// <param name="Bps">The same as basis points of the intended price.</param>
/// <param name="Amount">The same times the filled size: what it cost.</param>
public readonly record struct Slippage(decimal Price, decimal Bps, decimal Amount)
{
    /// <summary>Slippage of an order against the price it was decided at: the trigger of a stop or target, else the last price.</summary>
    /// <returns>Null while nothing has filled.</returns>
    public static Slippage? Of(Order order)
    {
        if (order.FilledSize == 0 || order.ReferencePrice <= 0)
        {
            return null;
        }

        var worse = (order.AverageFillPrice - order.ReferencePrice) * (order.Side == OrderSide.Buy ? 1 : -1);
        return new Slippage(worse, worse / order.ReferencePrice * 10_000m, worse * order.FilledSize);
    }
}
