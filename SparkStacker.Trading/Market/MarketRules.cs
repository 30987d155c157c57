namespace SparkStacker.Trading.Market;

/// <summary>What a venue demands of orders in one market: lot, tick, minimum, leverage, fees.</summary>
/// <remarks>
/// Prices follow Hyperliquid's rule for perpetuals: at most five significant figures and at most 6 − size decimals
/// places; a whole number is always allowed. (Hyperliquid documentation, "Tick and lot size".)
/// </remarks>
public sealed record MarketRules
{
    /// <summary>Market.</summary>
    public required MarketSymbol Symbol { get; init; }

    /// <summary>Decimal places of a size, 0 to 5; the lot is 10 to the power of minus this.</summary>
    public required int SizeDecimals { get; init; }

    /// <summary>Smallest notional of an opening order in quote currency; 0 where one lot is enough.</summary>
    public required decimal MinimumNotional { get; init; }

    /// <summary>Highest leverage of the market.</summary>
    public required int MaxLeverage { get; init; }

    /// <summary>Fee of a fill that took liquidity, as a fraction of notional (0.00045 = 0.045 %).</summary>
    public required decimal TakerFeeRate { get; init; }

    /// <summary>Fee of a fill that rested, as a fraction of notional.</summary>
    public required decimal MakerFeeRate { get; init; }

    /// <summary>Smallest step of a size.</summary>
    public decimal Lot => new(1, 0, 0, false, (byte)SizeDecimals);

    /// <summary>Most decimal places of a price.</summary>
    public int MaxPriceDecimals => 6 - SizeDecimals;

    /// <summary>ETH-USD as Hyperliquid lists it (size decimals 4, leverage 25), with the paper venue's minimum of one lot.</summary>
    public static MarketRules EthUsd { get; } = new()
    {
        Symbol = MarketSymbol.EthUsd,
        SizeDecimals = 4,
        MinimumNotional = 0m,
        MaxLeverage = 25,
        TakerFeeRate = 0.00045m,
        MakerFeeRate = 0.00015m,
    };

    /// <summary>Smallest price step at <paramref name="price"/> (above 0).</summary>
    public decimal TickAt(decimal price)
    {
        var decimals = Math.Min(MaxPriceDecimals, Math.Max(0, 4 - Magnitude(price)));
        return new decimal(1, 0, 0, false, (byte)decimals);
    }

    /// <summary>Largest allowed price that is not above <paramref name="price"/> (above 0).</summary>
    public decimal RoundPriceDown(decimal price)
    {
        var tick = TickAt(price);
        return decimal.Floor(price / tick) * tick;
    }

    /// <summary>Smallest allowed price that is not below <paramref name="price"/> (above 0).</summary>
    public decimal RoundPriceUp(decimal price)
    {
        var tick = TickAt(price);
        return decimal.Ceiling(price / tick) * tick;
    }

    /// <summary>Whether the venue accepts <paramref name="price"/>.</summary>
    public bool IsValidPrice(decimal price) => price > 0 && price == RoundPriceDown(price);

    /// <summary>Largest whole number of lots that is not above <paramref name="size"/>.</summary>
    public decimal RoundSizeDown(decimal size) => decimal.Floor(size / Lot) * Lot;

    /// <summary>Whether the venue accepts <paramref name="size"/>.</summary>
    public bool IsValidSize(decimal size) => size > 0 && size == RoundSizeDown(size);

    // Exponent of the leading digit: 1933.67 -> 3, 0.0123 -> -2.
    private static int Magnitude(decimal price)
    {
        var magnitude = 0;
        for (var value = price; value >= 10; value /= 10)
        {
            magnitude++;
        }

        for (var value = price; value is < 1 and > 0; value *= 10)
        {
            magnitude--;
        }

        return magnitude;
    }
}
