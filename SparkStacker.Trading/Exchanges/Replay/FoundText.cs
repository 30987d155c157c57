using System.Text;

namespace SparkStacker.Trading.Exchanges.Replay;

/// <summary>Bytes of a file, made fit for a message.</summary>
internal static class FoundText
{
    private const int MaxLength = 60;

    /// <summary>The text in single quotes, control characters as '?', long text cut.</summary>
    public static string Quote(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes.Length > MaxLength ? bytes[..MaxLength] : bytes);
        return $"'{string.Concat(text.Select(c => char.IsControl(c) ? '?' : c))}{(bytes.Length > MaxLength ? "…" : "")}'";
    }
}
