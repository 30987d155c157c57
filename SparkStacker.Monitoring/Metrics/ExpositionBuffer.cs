using System.Buffers;
using System.Buffers.Text;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Text of one scrape in a pooled array.</summary>
internal sealed class ExpositionBuffer(int sizeHint) : IDisposable
{
    // Longest shortest-form double is 24 characters.
    private const int LongestNumber = 32;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, 4096));

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Write(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Writes a number as Go's parser reads it.</summary>
    public void Write(double value)
    {
        if (!double.IsFinite(value))
        {
            Write(double.IsNaN(value) ? "NaN"u8 : value > 0 ? "+Inf"u8 : "-Inf"u8);
            return;
        }

        Reserve(LongestNumber);

        // Whole numbers are most of all values and several times cheaper as integers.
        var whole = (long)value;
        var written = 0;
        _ = whole == value && Math.Abs(value) < 1e15
            ? Utf8Formatter.TryFormat(whole, _bytes.AsSpan(Length), out written)
            : value.TryFormat(_bytes.AsSpan(Length), out written, default, System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + count));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
