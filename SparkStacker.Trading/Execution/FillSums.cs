namespace SparkStacker.Trading.Execution;

/// <summary>All fills of an account added up, quote currency: what the ledger is compared with.</summary>
/// <param name="Cash">Price times size of the sells less that of the buys.</param>
/// <param name="Fees">Fees, above 0 where paid.</param>
public readonly record struct FillSums(decimal Cash, decimal Fees)
{
    /// <summary>The sums with one more fill.</summary>
    public FillSums With(OrderSide side, decimal price, decimal size, decimal fee) =>
        new(Cash + (side == OrderSide.Buy ? -(price * size) : price * size), Fees + fee);
}
