using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace SparkStacker.Console.Alerts;

/// <summary>The last alert of a page; opaque to callers.</summary>
internal readonly record struct AlertCursor(DateTimeOffset StartsAt, string Id)
{
    public static bool TryParse(string text, out AlertCursor cursor)
    {
        cursor = default;
        var bytes = new byte[text.Length];
        if (!Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(' ');
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTimeOffset.MaxValue.Ticks)
        {
            return false;
        }

        cursor = new AlertCursor(new DateTimeOffset(ticks, TimeSpan.Zero), parts[1]);
        return true;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{StartsAt.UtcTicks} {Id}")));
}
