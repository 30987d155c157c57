using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Replay;

/// <summary>Parses one line of a recording, for example <c>1746372780000,1827.29,1827.68,1827.27,1827.53,763.561</c>.</summary>
/// <remarks>Digits with at most one point, 18 digits at most: no sign, exponent, NaN, infinity, blank or thousands separator.</remarks>
internal static class CandleLine
{
    private const int Columns = 6;
    private const int MaxDigits = 18;

    // 9999-12-31T23:59Z.
    private const long LastTimeMs = 253_402_300_740_000;

    private static readonly string[] s_names = RecordingReader.Header.Split(',');

    /// <exception cref="MarketDataException">The line is no candle.</exception>
    public static Candle Parse(ReadOnlySpan<byte> line, string path, int number)
    {
        Span<decimal> values = stackalloc decimal[Columns];
        var rest = line;
        for (var column = 0; column < Columns; column++)
        {
            var comma = rest.IndexOf((byte)',');
            var isLast = column == Columns - 1;
            if (comma < 0 != isLast || !TryParse(isLast ? rest : rest[..comma], out values[column]))
            {
                throw Refuse(path, number, CandleLineProblem.Describe(line, s_names));
            }

            rest = isLast ? default : rest[(comma + 1)..];
        }

        var candle = new Candle(Time(values[0]), values[1], values[2], values[3], values[4], values[5]);
        return Check(candle, values[0]) is { } problem ? throw Refuse(path, number, problem) : candle;
    }

    /// <summary>Reads an unsigned number.</summary>
    public static bool TryParse(ReadOnlySpan<byte> field, out decimal value)
    {
        var (digits, decimals, mantissa) = (0, -1, 0L);
        foreach (var c in field)
        {
            var digit = c - '0';
            if ((uint)digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
                decimals += decimals >= 0 ? 1 : 0;
                digits++;
            }
            else if (c == '.' && decimals < 0 && digits > 0)
            {
                decimals = 0;
            }
            else
            {
                value = 0;
                return false;
            }

            if (digits > MaxDigits)
            {
                value = 0;
                return false;
            }
        }

        value = new decimal((int)mantissa, (int)(mantissa >> 32), 0, false, (byte)Math.Max(decimals, 0));
        return digits > 0 && decimals != 0;
    }

    private static long Time(decimal value) => value.Scale == 0 && value <= LastTimeMs ? (long)value : -1;

    private static string? Check(in Candle candle, decimal time) =>
        candle.OpenTimeMs < 0 ? $"{s_names[0]} {time} is no time; whole Unix milliseconds up to the year 9999 are allowed."
        : candle.OpenTimeMs % Recording.CandleInterval.Milliseconds() != 0
            ? $"{s_names[0]} {time} is not on a minute; multiples of {Recording.CandleInterval.Milliseconds()} are allowed."
        : NotAboveZero(1, candle.Open) ?? NotAboveZero(2, candle.High) ?? NotAboveZero(3, candle.Low) ?? NotAboveZero(4, candle.Close)
        ?? (candle.Low > candle.High ? $"low {candle.Low} is above high {candle.High}; low must be at most high." : null)
        ?? Outside(1, candle.Open, candle) ?? Outside(4, candle.Close, candle);

    private static string? NotAboveZero(int column, decimal price) =>
        price > 0 ? null : $"{s_names[column]} is {price}; prices above 0 are allowed.";

    private static string? Outside(int column, decimal price, in Candle candle) =>
        price >= candle.Low && price <= candle.High ? null
        : $"{s_names[column]} {price} is outside low {candle.Low} to high {candle.High}; it must lie between them.";

    private static MarketDataException Refuse(string path, int number, string problem) => new($"{path}, line {number}: {problem}");
}
