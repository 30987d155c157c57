using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class CandleBlockConfiguration : IEntityTypeConfiguration<CandleBlockRow>
{
    public void Configure(EntityTypeBuilder<CandleBlockRow> builder)
    {
        builder.ToTable("candle_blocks").HasKey(r => new { r.Symbol, r.Interval, r.DayMs });
    }
}
