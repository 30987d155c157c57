using System.Collections.Immutable;

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

    /// <summary>Decimal places of a size, 0 to 6; the lot is 10 to the power of minus this.</summary>
    public required int SizeDecimals { get; init; }

    /// <summary>Smallest notional of an opening order in quote currency; 0 where one lot is enough.</summary>
    public required decimal MinimumNotional { get; init; }

    /// <summary>Smallest notional of a closing order in quote currency; 0 where anything that is open may be closed, as Hyperliquid allows.</summary>
    public decimal MinimumExitNotional { get; init; }

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

    /// <summary>BTC-USD as Hyperliquid lists it (size decimals 5, leverage 40), with the paper venue's minimum of one lot.</summary>
    public static MarketRules BtcUsd { get; } = EthUsd with { Symbol = MarketSymbol.BtcUsd, SizeDecimals = 5, MaxLeverage = 40 };

    /// <summary>Markets that can be traded.</summary>
    public static ImmutableArray<MarketRules> All { get; } = [EthUsd, BtcUsd];

    /// <summary>The rules of a market; null where it can't be traded.</summary>
    public static MarketRules? Find(MarketSymbol symbol) => All.FirstOrDefault(rules => rules.Symbol == symbol);

    /// <summary>Smallest price step at <paramref name="price"/> (above 0).</summary>
    public decimal TickAt(decimal price) => new(1, 0, 0, false, (byte)PriceDecimals(price));

    /// <summary>Largest allowed price that is not above <paramref name="price"/> (above 0); 0 where there is none.</summary>
    public decimal RoundPriceDown(decimal price) => decimal.Round(price, PriceDecimals(price), MidpointRounding.ToNegativeInfinity);

    /// <summary>Smallest allowed price that is not below <paramref name="price"/> (above 0).</summary>
    public decimal RoundPriceUp(decimal price) => decimal.Round(price, PriceDecimals(price), MidpointRounding.ToPositiveInfinity);

    /// <summary>Whether the venue accepts <paramref name="price"/>.</summary>
    public bool IsValidPrice(decimal price) => price > 0 && price == RoundPriceDown(price);

    /// <summary>Largest whole number of lots that is not above <paramref name="size"/> (0 or more).</summary>
    public decimal RoundSizeDown(decimal size) => decimal.Round(size, SizeDecimals, MidpointRounding.ToNegativeInfinity);

    /// <summary>Whether the venue accepts <paramref name="size"/>.</summary>
    public bool IsValidSize(decimal size) => size > 0 && size == RoundSizeDown(size);

    // Five significant figures: 1933.67 has four digits before the point and may have one behind it. Compared instead of
    // divided, because every order and every protective price comes through here.
    private int PriceDecimals(decimal price) =>
        Math.Min(MaxPriceDecimals, price switch
        {
            >= 10_000m => 0,
            >= 1_000m => 1,
            >= 100m => 2,
            >= 10m => 3,
            >= 1m => 4,
            >= 0.1m => 5,
            _ => 6,
        });
}
