using System.Globalization;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>Where a subscriber stands: enough to go on after a lost connection.</summary>
/// <param name="Epoch">Life of the journal.</param>
/// <param name="Position">Last position that was looked at.</param>
/// <param name="Contained">Events of the engine up to this one were in the snapshot.</param>
/// <param name="Revision">Changes of alerts and jobs up to this one were in the snapshot.</param>
internal readonly record struct StreamCursor(string Epoch, long Position, long Contained, long Revision)
{
    public static bool TryParse(string? text, out StreamCursor cursor)
    {
        cursor = default;
        if (text is not { Length: <= 80 } || text.Split('.') is not [{ Length: > 0 } epoch, var position, var contained, .. var rest] || rest.Length > 1
            || !long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var p)
            || !long.TryParse(contained, NumberStyles.None, CultureInfo.InvariantCulture, out var c)
            || !long.TryParse(rest.Length == 0 ? "0" : rest[0], NumberStyles.None, CultureInfo.InvariantCulture, out var r))
        {
            return false;
        }

        cursor = new(epoch, p, c, r);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Epoch}.{Position}.{Contained}.{Revision}");
}
