using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class AlertConfiguration : IEntityTypeConfiguration<AlertRow>
{
    public void Configure(EntityTypeBuilder<AlertRow> builder)
    {
        builder.ToTable("alerts").HasKey(r => r.Id);
        builder.HasIndex(r => new { r.Fingerprint, r.StartsAt });
        builder.HasIndex(r => r.StartsAt);
        builder.HasIndex(r => r.EndsAt);
    }
}
