using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class FillConfiguration : IEntityTypeConfiguration<FillRow>
{
    public void Configure(EntityTypeBuilder<FillRow> builder)
    {
        builder.ToTable("fills").HasKey(r => r.Number);
        builder.HasIndex(r => new { r.AccountId, r.FillId }).IsUnique();
        builder.Property(r => r.Time).IsMarketTime();
        builder.HasOne<AccountRow>().WithMany().HasForeignKey(r => r.AccountId).HasPrincipalKey(a => a.Id).OnDelete(DeleteBehavior.Restrict);
    }
}
