using System.Globalization;

namespace SparkStacker.Console.Components.Shared.Formatting;

/// <summary>What all formatters share: thousands separators, fixed decimals, a true minus, rounding half away from zero.</summary>
public static class Numbers
{
    /// <summary>U+2212: as wide as a digit, unlike the hyphen.</summary>
    public const char Minus = '\u2212';

    /// <summary>1,234.50; −0.30. A value that rounds to zero has no sign.</summary>
    public static string Fixed(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded < 0 ? Minus + digits : digits;
    }

    /// <summary>Like <see cref="Fixed"/>, with a plus above zero.</summary>
    public static string Signed(decimal value, int decimals)
    {
        var text = Fixed(value, decimals);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + text : text;
    }

    /// <summary>Without trailing zeros: 2, 0.5, 1,000.</summary>
    public static string Plain(decimal value)
    {
        var digits = Math.Abs(value).ToString("#,0.############", CultureInfo.InvariantCulture);
        return value < 0 ? Minus + digits : digits;
    }

    /// <summary>An indicator's value with <paramref name="decimals"/>; a dash where it has none yet.</summary>
    public static string Indicator(double value, int decimals) => double.IsFinite(value) ? Fixed((decimal)value, decimals) : "–";

    /// <summary>Like <see cref="Indicator"/>, with a plus above zero.</summary>
    public static string SignedIndicator(double value, int decimals) => double.IsFinite(value) ? Signed((decimal)value, decimals) : "–";
}
