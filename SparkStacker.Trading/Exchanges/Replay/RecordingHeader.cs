using System.Text;

namespace SparkStacker.Trading.Exchanges.Replay;

/// <summary>Checks how a recording begins.</summary>
internal static class RecordingHeader
{
    private static readonly byte[] s_expected = Encoding.ASCII.GetBytes(RecordingReader.Header + "\n");

    /// <param name="path">File, for the message.</param>
    /// <param name="start">The first bytes of the file, or all where it is short.</param>
    /// <exception cref="MarketDataException">The file is empty or begins otherwise.</exception>
    public static void Check(string path, ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(s_expected))
        {
            return;
        }

        if (start.IsEmpty)
        {
            throw new MarketDataException($"{path} is empty; the first line must be {RecordingReader.Header}.");
        }

        throw new MarketDataException($"{path}, line 1: {Problem(start)}");
    }

    private static string Problem(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("\uFEFF"u8) || start.StartsWith<byte>([0xFF, 0xFE]) || start.StartsWith<byte>([0xFE, 0xFF]))
        {
            return "the file begins with a byte order mark; UTF-8 without one is allowed.";
        }

        var end = start.IndexOf((byte)'\n');
        var line = end < 0 ? start : start[..end];
        if (line.EndsWith("\r"u8))
        {
            return "the line ends with CR LF; LF alone is allowed.";
        }

        return line.SequenceEqual(s_expected.AsSpan(..^1))
            ? "the file ends inside the header line; a line feed and candles must follow."
            : $"found the header {FoundText.Quote(line)}; {RecordingReader.Header} is allowed.";
    }
}
