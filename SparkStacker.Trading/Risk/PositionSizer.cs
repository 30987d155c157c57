namespace SparkStacker.Trading.Risk;

/// <summary>How large an entry is.</summary>
public static class PositionSizer
{
    /// <summary>The largest whole number of lots whose notional is within the limit.</summary>
    /// <param name="maxNotional">Limit, quote currency, 0 or more.</param>
    /// <param name="price">Price, quote currency, above 0.</param>
    /// <param name="lot">Smallest step of a size, above 0.</param>
    /// <returns>Size in the base asset; 0 where one lot is too much.</returns>
    public static decimal Size(decimal maxNotional, decimal price, decimal lot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxNotional);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(price);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lot);
        var size = decimal.Floor(maxNotional / price / lot) * lot;

        // The quotients are rounded to 28 digits: one lot too many is possible at the very edge.
        return size * price > maxNotional ? size - lot : size;
    }

    /// <summary>The largest whole number of lots that neither the method nor the cap forbids.</summary>
    /// <param name="sizing">Method.</param>
    /// <param name="basis">Price, equity, cap, stop, record.</param>
    /// <param name="lot">Smallest step of a size, above 0.</param>
    /// <returns>Size in the base asset, 0 where one lot is too much; and the notional that it was rounded down from.</returns>
    public static (decimal Size, decimal Wanted) Size(Sizing sizing, in SizingBasis basis, decimal lot)
    {
        var wanted = Math.Min(sizing.WantedNotional(basis), basis.MaxNotional);
        return (Size(wanted, basis.Price, lot), wanted);
    }
}
