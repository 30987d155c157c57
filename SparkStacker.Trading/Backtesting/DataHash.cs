using System.Buffers.Binary;
using System.Security.Cryptography;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Backtesting;

/// <summary>A fingerprint of candles: the same for the same numbers, however many zeros they were written with.</summary>
public static class DataHash
{
    private const int Fields = 5;
    private const int FieldBytes = 13;
    private const int Block = 512;

    /// <summary>SHA-256 over each candle's open time (8 bytes, little-endian) and open, high, low, close, volume (12 bytes of mantissa and one of decimal places each).</summary>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Of(ReadOnlySpan<Candle> candles)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        const int size = sizeof(long) + (Fields * FieldBytes);
        var buffer = new byte[Block * size];
        for (var start = 0; start < candles.Length; start += Block)
        {
            var block = candles[start..Math.Min(start + Block, candles.Length)];
            for (var i = 0; i < block.Length; i++)
            {
                Write(block[i], buffer.AsSpan(i * size, size));
            }

            hash.AppendData(buffer.AsSpan(0, block.Length * size));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Write(in Candle candle, Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes, candle.OpenTimeMs);
        Write(candle.Open, bytes[8..]);
        Write(candle.High, bytes[(8 + FieldBytes)..]);
        Write(candle.Low, bytes[(8 + (2 * FieldBytes))..]);
        Write(candle.Close, bytes[(8 + (3 * FieldBytes))..]);
        Write(candle.Volume, bytes[(8 + (4 * FieldBytes))..]);
    }

    private static void Write(decimal value, Span<byte> bytes)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (bits[2] != 0)
        {
            // Dividing by one with all its places leaves the fewest.
            decimal.GetBits(value / 1.0000000000000000000000000000m, bits);
        }

        var (mantissa, scale) = (((ulong)(uint)bits[1] << 32) | (uint)bits[0], (byte)(bits[3] >> 16));
        while (bits[2] == 0 && scale > 0 && mantissa % 10 == 0)
        {
            (mantissa, scale) = (mantissa / 10, (byte)(scale - 1));
        }

        BinaryPrimitives.WriteUInt64LittleEndian(bytes, mantissa);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], bits[2]);
        bytes[12] = scale;
    }
}
