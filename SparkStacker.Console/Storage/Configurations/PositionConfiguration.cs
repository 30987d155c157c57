using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class PositionConfiguration : IEntityTypeConfiguration<PositionRow>
{
    public void Configure(EntityTypeBuilder<PositionRow> builder)
    {
        builder.ToTable("positions").HasKey(r => r.Number);
        builder.HasIndex(r => new { r.AccountId, r.PositionId }).IsUnique();
        builder.HasIndex(r => r.IsClosed).HasFilter("NOT is_closed");
        builder.Property(r => r.OpenedAt).IsMarketTime();
        builder.HasOne<AccountRow>().WithMany().HasForeignKey(r => r.AccountId).HasPrincipalKey(a => a.Id).OnDelete(DeleteBehavior.Restrict);
    }
}
