using Microsoft.Win32.SafeHandles;

namespace SparkStacker.Trading.Exchanges.Replay;

/// <summary>Walks through the lines of a file in one buffer.</summary>
/// <param name="path">File, for messages.</param>
/// <param name="handle">The open file.</param>
/// <param name="length">Bytes to read, so that a file that grows meanwhile changes nothing.</param>
/// <param name="buffer">Scratch; the lines that are handed out lie in it until the next call.</param>
internal sealed class LineScanner(string path, SafeFileHandle handle, long length, byte[] buffer)
{
    private long _offset;
    private int _start;
    private int _end;
    private int _lines;

    /// <summary>Counts line feeds from here on, and stops at <paramref name="limit"/>. A last line without one counts as well.</summary>
    public int Count(int limit, CancellationToken cancellationToken)
    {
        var (count, lastByte) = (0, (byte)'\n');
        while (count < limit && Refill(cancellationToken))
        {
            count += buffer.AsSpan(0, _end).Count((byte)'\n');
            lastByte = buffer[_end - 1];
            _start = _end;
        }

        return count + (lastByte == '\n' ? 0 : 1);
    }

    /// <summary>The next line without its line feed; false at the end of the file.</summary>
    /// <exception cref="MarketDataException">The last line has no line feed, or a line is longer than the buffer.</exception>
    public bool Next(CancellationToken cancellationToken, out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            var rest = buffer.AsSpan(_start, _end - _start);
            var feed = rest.IndexOf((byte)'\n');
            if (feed >= 0)
            {
                line = rest[..feed];
                _start += feed + 1;
                _lines++;
                return true;
            }

            if (rest.Length == buffer.Length)
            {
                throw new MarketDataException($"{path}, line {_lines + 1}: longer than {buffer.Length:N0} bytes; a candle needs fewer than 200.");
            }

            if (!Refill(cancellationToken))
            {
                line = default;
                return rest.IsEmpty ? false
                    : throw new MarketDataException(
                        $"{path}, line {_lines + 1}: the file ends inside the line {FoundText.Quote(rest)}; each line must end with a line feed.");
            }
        }
    }

    // Moves what is left to the front and reads on behind it.
    private bool Refill(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var left = _end - _start;
        buffer.AsSpan(_start, left).CopyTo(buffer);
        var wanted = (int)Math.Min(buffer.Length - left, length - _offset);
        var read = wanted > 0 ? RandomAccess.Read(handle, buffer.AsSpan(left, wanted), _offset) : 0;
        (_start, _end, _offset) = (0, left + read, _offset + read);
        return read > 0;
    }
}
