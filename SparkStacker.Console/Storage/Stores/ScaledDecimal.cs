namespace SparkStacker.Console.Storage.Stores;

/// <summary>Decimals as whole numbers of a power of ten, exactly or not at all.</summary>
internal static class ScaledDecimal
{
    // Leaves room for the difference of two mantissas, doubled by the sign's bit.
    private const ulong Limit = 1UL << 61;

    // Dividing by it drops trailing zeros and changes no value.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>Fewest decimal places that hold <paramref name="value"/>.</summary>
    public static int MinimalScale(decimal value)
    {
        if (!TrySplit(value, out var mantissa, out var scale))
        {
            return (value / One).Scale;
        }

        while (scale > 0 && mantissa % 10 == 0)
        {
            (mantissa, scale) = (mantissa / 10, scale - 1);
        }

        return scale;
    }

    /// <summary>The number of units of 10^-<paramref name="scale"/>; false where it is no whole number or too large.</summary>
    public static bool TryMantissa(decimal value, int scale, out long mantissa)
    {
        mantissa = 0;
        if (!TrySplit(value, out var digits, out var own) && !TrySplit(value / One, out digits, out own))
        {
            return false;
        }

        for (; own > scale; own--)
        {
            (digits, var rest) = Math.DivRem(digits, 10);
            if (rest != 0)
            {
                return false;
            }
        }

        for (; own < scale; own++)
        {
            digits *= 10;
            if (digits >= Limit)
            {
                return false;
            }
        }

        mantissa = value < 0 ? -(long)digits : (long)digits;
        return true;
    }

    public static decimal ToDecimal(long mantissa, int scale)
    {
        var digits = (ulong)Math.Abs(mantissa);
        return new decimal((int)digits, (int)(digits >> 32), 0, mantissa < 0, (byte)scale);
    }

    private static bool TrySplit(decimal value, out ulong digits, out int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        (digits, scale) = (((ulong)(uint)bits[1] << 32) | (uint)bits[0], value.Scale);
        return bits[2] == 0 && digits < Limit;
    }
}
