using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SparkStacker.Console.Storage.Conversions;

/// <summary>Decimals as text without trailing zeros: exact, and equal values are equal text. Sort and sum them in memory, never in SQL.</summary>
internal sealed class DecimalText() : ValueConverter<decimal, string>(value => ToText(value), text => FromText(text))
{
    public static string ToText(decimal value)
    {
        if (value == 0)
        {
            return "0"; // A negative zero, or one with a scale.
        }

        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    public static decimal FromText(string text) =>
        decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
