using System.Globalization;

namespace SparkStacker.Console.Components.Shared.Formatting;

/// <summary>Numbers as people type them into fields: without separators of thousands, with the plain sign.</summary>
public static class Typed
{
    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    public static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    public static bool TryRead(string text, out decimal value) => decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value);
}
