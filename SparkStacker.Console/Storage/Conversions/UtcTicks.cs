using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SparkStacker.Console.Storage.Conversions;

/// <summary>Machine times: 100 ns since 0001-01-01 UTC, without loss.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero))
{
    public const string Suffix = "_ticks";
}
