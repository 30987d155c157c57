using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SparkStacker.Console.Storage.Conversions;

/// <summary>Market times: Unix milliseconds, as venues and recordings tell them.</summary>
internal sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))
{
    public const string Suffix = "_ms";
}
