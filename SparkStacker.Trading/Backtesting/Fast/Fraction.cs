namespace SparkStacker.Trading.Backtesting.Fast;

/// <summary>A decimal as a whole number of units of 10 to the power of −<paramref name="Scale"/>, with as few places as it needs.</summary>
internal readonly record struct Fraction(decimal Units, int Scale)
{
    public static Fraction Of(decimal value)
    {
        var scale = 0;
        while (value != decimal.Truncate(value))
        {
            (value, scale) = (value * 10, scale + 1);
        }

        return new(value, scale);
    }

    /// <summary>10 to the power of <paramref name="exponent"/>, 0 to 28.</summary>
    public static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    /// <summary>A whole number of units of 10 to the power of −<paramref name="scale"/> as a decimal.</summary>
    public static decimal Decimal(long units, int scale)
    {
        var magnitude = (ulong)Math.Abs(units);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, units < 0, (byte)scale);
    }
}
