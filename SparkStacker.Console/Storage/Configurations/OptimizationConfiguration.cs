using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class OptimizationConfiguration : IEntityTypeConfiguration<OptimizationRow>
{
    public void Configure(EntityTypeBuilder<OptimizationRow> builder)
    {
        builder.ToTable("optimizations").HasKey(r => r.Id);
        builder.HasIndex(r => r.RequestedAt);
    }
}
