using System.Globalization;

namespace SparkStacker.Console.Components.Shared.Formatting;

/// <summary>Amounts of memory and disk.</summary>
public static class Bytes
{
    private static readonly string[] s_units = ["B", "KiB", "MiB", "GiB", "TiB"];

    /// <summary>812 B, 3.4 MiB, 120 GiB: two digits at least, in powers of 1024.</summary>
    public static string Text(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        while (Math.Abs(value) >= 1000 && unit < s_units.Length - 1)
        {
            (value, unit) = (value / 1024, unit + 1);
        }

        return $"{value.ToString(unit > 0 && Math.Abs(value) < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} {s_units[unit]}";
    }
}
