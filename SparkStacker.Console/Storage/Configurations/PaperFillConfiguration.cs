using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class PaperFillConfiguration : IEntityTypeConfiguration<PaperFillRow>
{
    public void Configure(EntityTypeBuilder<PaperFillRow> builder)
    {
        builder.ToTable("paper_fills").HasKey(r => r.Number);
        builder.HasIndex(r => new { r.AccountId, r.FillId }).IsUnique();
        builder.HasIndex(r => new { r.AccountId, r.Time });
        builder.Property(r => r.Time).IsMarketTime();
        builder.HasOne<PaperAccountRow>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
