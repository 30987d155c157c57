using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Replay;

/// <summary>Reads a recording of candles and refuses everything that isn't exactly one.</summary>
/// <remarks>
/// <code>
/// timestamp_ms,open,high,low,close,volume
/// 1746372780000,1827.29,1827.68,1827.27,1827.53,763.561
/// </code>
/// A reader of its own because every error names file, line, what was found and what is allowed, down to line ends and the
/// byte order mark, which general CSV readers take silently.
/// </remarks>
public static class RecordingReader
{
    /// <summary>First line of every recording.</summary>
    public const string Header = "timestamp_ms,open,high,low,close,volume";

    /// <summary>Most candles of a recording, nine and a half years of minutes.</summary>
    public const int MaxCandles = 5_000_000;

    private const int BufferSize = 1 << 18;

    /// <summary>Reads a file.</summary>
    /// <param name="path">File.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="MarketDataException">There is no such file, or it is no recording; the message says where and why.</exception>
    public static Recording Read(string path, CancellationToken cancellationToken) => Read(path, MaxCandles, cancellationToken);

    internal static Recording Read(string path, int maxCandles, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new MarketDataException($"{path}: there is no such file. A recording is a CSV file with the header {Header}.");
        }

        try
        {
            using var handle = File.OpenHandle(path, options: FileOptions.SequentialScan);
            var buffer = new byte[BufferSize];
            var length = RandomAccess.GetLength(handle);
            RecordingHeader.Check(path, buffer.AsSpan(0, RandomAccess.Read(handle, buffer, 0)));

            // Counted before anything is parsed: a file that is far too long fails at once and takes no memory.
            var lines = new LineScanner(path, handle, length, buffer).Count(maxCandles + 2, cancellationToken);
            var candles = lines - 1 <= maxCandles ? new Candle[Math.Max(0, lines - 1)]
                : throw new MarketDataException($"{path} holds more than {maxCandles:N0} candles; at most {maxCandles:N0} are allowed.");

            Fill(candles, path, new LineScanner(path, handle, length, buffer), cancellationToken);
            return candles.Length > 0 ? new Recording(path, candles)
                : throw new MarketDataException($"{path} holds the header and no candle; at least one is needed.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MarketDataException($"{path} can't be read: {exception.Message}", exception);
        }
    }

    private static void Fill(Candle[] candles, string path, LineScanner scanner, CancellationToken cancellationToken)
    {
        scanner.Next(cancellationToken, out _);
        for (var i = 0; scanner.Next(cancellationToken, out var line); i++)
        {
            candles[i] = CandleLine.Parse(line, path, i + 2);
            if (i > 0 && candles[i].OpenTimeMs <= candles[i - 1].OpenTimeMs)
            {
                var (before, now) = (candles[i - 1].OpenTimeMs, candles[i].OpenTimeMs);
                throw new MarketDataException(now == before
                    ? $"{path}, line {i + 2}: time {now} was in the line before already; each minute is allowed once."
                    : $"{path}, line {i + 2}: time {now} is before {before} of the line before; times must rise.");
            }
        }
    }
}
