using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class RiskLimitsConfiguration : IEntityTypeConfiguration<RiskLimitsRow>
{
    public void Configure(EntityTypeBuilder<RiskLimitsRow> builder)
    {
        builder.ToTable("risk_limits").HasKey(r => r.Version);
        builder.Property(r => r.Version).ValueGeneratedNever();
    }
}
