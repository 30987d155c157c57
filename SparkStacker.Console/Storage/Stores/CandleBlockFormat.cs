using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>
/// The candles of one day as bytes, exactly. Version 1, little-endian: version (1 byte), price scale (1; 255 = plain), volume
/// scale (1), number of candles (2), the candles, CRC-32C of everything before (4). A candle is the count of intervals
/// skipped since the one before, then five numbers. Scaled: open minus the previous close, then high, low and close minus open, then the
/// volume, all in units of the scales and variable length. Plain, for what fits no scale: five decimals of 16 bytes.
/// </summary>
internal static class CandleBlockFormat
{
    private const byte Version = 1;
    private const byte Plain = byte.MaxValue;
    private const int HeaderLength = 5;
    private const int ChecksumLength = 4;
    private const int LongestCandle = 10 + (5 * 16);

    /// <summary>Candles in order of time, all inside the day that starts at <paramref name="dayMs"/>.</summary>
    public static byte[] Encode(ReadOnlySpan<Candle> candles, long dayMs, long intervalMs)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(HeaderLength + (candles.Length * LongestCandle) + ChecksumLength);
        try
        {
            var length = TryEncodeScaled(candles, dayMs, intervalMs, buffer) ?? EncodePlain(candles, dayMs, intervalMs, buffer);
            BinaryPrimitives.WriteUInt32LittleEndian(buffer.AsSpan(length), Checksum(buffer.AsSpan(0, length)));
            return buffer[..(length + ChecksumLength)];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Number of candles in a block.</summary>
    /// <exception cref="InvalidDataException">The block is damaged or of a later version.</exception>
    public static int Count(ReadOnlySpan<byte> data)
    {
        if (data.Length < HeaderLength + ChecksumLength || data[0] != Version)
        {
            throw new InvalidDataException($"A candle block starts with version {Version}; found {(data.IsEmpty ? "nothing" : data[0])} in {data.Length} bytes.");
        }

        var body = data[..^ChecksumLength];
        var (found, expected) = (BinaryPrimitives.ReadUInt32LittleEndian(data[^ChecksumLength..]), Checksum(body));
        return found == expected
            ? BinaryPrimitives.ReadUInt16LittleEndian(data[3..])
            : throw new InvalidDataException($"A candle block of {data.Length} bytes has checksum {found:x8}; its content gives {expected:x8}.");
    }

    /// <summary>Fills <paramref name="candles"/>, which has the length of <see cref="Count"/>.</summary>
    /// <exception cref="InvalidDataException">The block is damaged or of a later version.</exception>
    public static void Decode(ReadOnlySpan<byte> data, long dayMs, long intervalMs, Span<Candle> candles)
    {
        if (Count(data) != candles.Length)
        {
            throw new InvalidDataException($"A candle block holds {Count(data)} candles; {candles.Length} were expected.");
        }

        var reader = new BlockReader(data[..^ChecksumLength]);
        reader.Byte();
        var (priceScale, volumeScale) = (reader.Byte(), reader.Byte());
        reader.UInt16();
        var (time, close) = (dayMs - intervalMs, 0L);
        foreach (ref var candle in candles)
        {
            time += ((long)reader.Unsigned() + 1) * intervalMs;
            candle = priceScale == Plain
                ? new Candle(time, reader.Decimal(), reader.Decimal(), reader.Decimal(), reader.Decimal(), reader.Decimal())
                : Scaled(ref reader, time, ref close, priceScale, volumeScale);
        }

        if (!reader.IsAtEnd)
        {
            throw new InvalidDataException($"A candle block has bytes after its {candles.Length} candles.");
        }
    }

    private static Candle Scaled(ref BlockReader reader, long time, ref long close, int priceScale, int volumeScale)
    {
        var open = close + reader.Signed();
        var (high, low) = (open + reader.Signed(), open + reader.Signed());
        close = open + reader.Signed();
        return new Candle(
            time,
            ScaledDecimal.ToDecimal(open, priceScale),
            ScaledDecimal.ToDecimal(high, priceScale),
            ScaledDecimal.ToDecimal(low, priceScale),
            ScaledDecimal.ToDecimal(close, priceScale),
            ScaledDecimal.ToDecimal(reader.Signed(), volumeScale));
    }

    private static int? TryEncodeScaled(ReadOnlySpan<Candle> candles, long dayMs, long intervalMs, Span<byte> buffer)
    {
        var (priceScale, volumeScale) = (0, 0);
        foreach (ref readonly var candle in candles)
        {
            priceScale = Math.Max(priceScale, Math.Max(ScaledDecimal.MinimalScale(candle.Open), ScaledDecimal.MinimalScale(candle.High)));
            priceScale = Math.Max(priceScale, Math.Max(ScaledDecimal.MinimalScale(candle.Low), ScaledDecimal.MinimalScale(candle.Close)));
            volumeScale = Math.Max(volumeScale, ScaledDecimal.MinimalScale(candle.Volume));
        }

        var writer = Start(buffer, (byte)priceScale, (byte)volumeScale, candles.Length);
        var (time, previous) = (dayMs - intervalMs, 0L);
        foreach (ref readonly var candle in candles)
        {
            if (!ScaledDecimal.TryMantissa(candle.Open, priceScale, out var open) || !ScaledDecimal.TryMantissa(candle.High, priceScale, out var high)
                || !ScaledDecimal.TryMantissa(candle.Low, priceScale, out var low) || !ScaledDecimal.TryMantissa(candle.Close, priceScale, out var close)
                || !ScaledDecimal.TryMantissa(candle.Volume, volumeScale, out var volume))
            {
                return null;
            }

            writer.Unsigned(Skipped(candle.OpenTimeMs, ref time, intervalMs));
            writer.Signed(open - previous);
            writer.Signed(high - open);
            writer.Signed(low - open);
            writer.Signed(close - open);
            writer.Signed(volume);
            previous = close;
        }

        return writer.Length;
    }

    private static int EncodePlain(ReadOnlySpan<Candle> candles, long dayMs, long intervalMs, Span<byte> buffer)
    {
        var writer = Start(buffer, Plain, Plain, candles.Length);
        var time = dayMs - intervalMs;
        foreach (ref readonly var candle in candles)
        {
            writer.Unsigned(Skipped(candle.OpenTimeMs, ref time, intervalMs));
            writer.Decimal(candle.Open);
            writer.Decimal(candle.High);
            writer.Decimal(candle.Low);
            writer.Decimal(candle.Close);
            writer.Decimal(candle.Volume);
        }

        return writer.Length;
    }

    private static BlockWriter Start(Span<byte> buffer, byte priceScale, byte volumeScale, int count)
    {
        var writer = new BlockWriter(buffer);
        writer.Byte(Version);
        writer.Byte(priceScale);
        writer.Byte(volumeScale);
        writer.UInt16(checked((ushort)count));
        return writer;
    }

    private static ulong Skipped(long openTimeMs, ref long time, long intervalMs)
    {
        var (steps, rest) = Math.DivRem(openTimeMs - time, intervalMs);
        if (rest != 0 || steps < 1)
        {
            throw new ArgumentException($"A candle at {openTimeMs} ms does not follow {time} ms by whole intervals of {intervalMs} ms.", nameof(openTimeMs));
        }

        time = openTimeMs;
        return (ulong)(steps - 1);
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        for (; data.Length >= sizeof(ulong); data = data[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(data));
        }

        foreach (var value in data)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }
}
