using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class BacktestConfiguration : IEntityTypeConfiguration<BacktestRow>
{
    public void Configure(EntityTypeBuilder<BacktestRow> builder)
    {
        builder.ToTable("backtests").HasKey(r => r.Id);
        builder.HasIndex(r => r.RequestedAt);
    }
}
