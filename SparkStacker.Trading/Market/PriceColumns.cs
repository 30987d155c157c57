namespace SparkStacker.Trading.Market;

/// <summary>Prices of a series as whole numbers of one unit, 10 to the power of −<see cref="Scale"/>: exact, and quicker than decimals.</summary>
internal sealed class PriceColumns
{
    /// <summary>Places behind the last candle that loops over several candles at once may read.</summary>
    public const int Padding = 8;

    private const int LargestScale = 9;

    // Up to here a double holds every whole number: closes as doubles and as units mean the same.
    private const long LargestUnits = 1L << 53;

    private PriceColumns(int scale, int count)
    {
        Scale = scale;
        (Opens, Highs, Lows, Closes) = (new long[count + Padding], new long[count + Padding], new long[count + Padding], new long[count + Padding]);
    }

    /// <summary>Decimal places of the unit.</summary>
    public int Scale { get; }

    public long[] Opens { get; }

    public long[] Highs { get; }

    public long[] Lows { get; }

    public long[] Closes { get; }

    /// <summary>Highest high.</summary>
    public long Highest { get; private set; }

    /// <summary>Lowest low.</summary>
    public long Lowest { get; private set; } = long.MaxValue;

    /// <summary>The columns of candles; null where a price doesn't fit.</summary>
    /// <param name="candles">Candles.</param>
    /// <param name="leastScale">Decimal places that are needed whatever the candles have.</param>
    public static PriceColumns? From(ReadOnlySpan<Candle> candles, int leastScale)
    {
        var scale = leastScale;
        foreach (ref readonly var candle in candles)
        {
            scale = Decimals(candle.Open, Decimals(candle.High, Decimals(candle.Low, Decimals(candle.Close, scale))));
        }

        var columns = scale <= LargestScale ? new PriceColumns(scale, candles.Length) : null;
        return columns is not null && columns.Fill(candles) ? columns : null;
    }

    private bool Fill(ReadOnlySpan<Candle> candles)
    {
        for (var i = 0; i < candles.Length; i++)
        {
            ref readonly var candle = ref candles[i];
            if (candle.High >= LargestUnits / Power(Scale))
            {
                return false;
            }

            (Opens[i], Highs[i], Lows[i], Closes[i]) = (Units(candle.Open), Units(candle.High), Units(candle.Low), Units(candle.Close));
            Highest = Math.Max(Highest, Highs[i]);
            Lowest = Math.Min(Lowest, Lows[i]);
        }

        return true;
    }

    private long Units(decimal value)
    {
        var (mantissa, scale) = Parts(value);
        return scale <= Scale ? mantissa * Power(Scale - scale) : mantissa / Power(scale - Scale);
    }

    // Decimal places without trailing zeros, where they are more than the ones known already.
    private static int Decimals(decimal value, int known)
    {
        if (value.Scale <= known)
        {
            return known;
        }

        var (mantissa, scale) = Parts(value);
        while (scale > known && mantissa % 10 == 0)
        {
            (mantissa, scale) = (mantissa / 10, scale - 1);
        }

        return scale;
    }

    // A mantissa beyond 63 bits is told as a scale that is refused.
    private static (long Mantissa, int Scale) Parts(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return bits[2] != 0 || bits[1] < 0 ? (1, LargestScale + 1) : (((long)bits[1] << 32) | (uint)bits[0], value.Scale);
    }

    private static long Power(int exponent)
    {
        var power = 1L;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
