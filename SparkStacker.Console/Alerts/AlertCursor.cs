using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace SparkStacker.Console.Alerts;

/// <summary>The last alert of a page; opaque to callers.</summary>
internal readonly record struct AlertCursor(DateTimeOffset StartsAt, string Id, bool IsNewestFirst = true)
{
    public static bool TryParse(string text, out AlertCursor cursor)
    {
        cursor = default;
        var bytes = new byte[text.Length];
        if (!Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(' ', 2);
        if (parts is not [['n' or 'o', .. var start], var id] || !long.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTimeOffset.MaxValue.Ticks)
        {
            return false;
        }

        cursor = new AlertCursor(new DateTimeOffset(ticks, TimeSpan.Zero), id, parts[0][0] == 'n');
        return true;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(IsNewestFirst ? 'n' : 'o')}{StartsAt.UtcTicks} {Id}")));
}
