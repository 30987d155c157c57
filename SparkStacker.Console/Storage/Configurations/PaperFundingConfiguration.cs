using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class PaperFundingConfiguration : IEntityTypeConfiguration<PaperFundingRow>
{
    public void Configure(EntityTypeBuilder<PaperFundingRow> builder)
    {
        builder.ToTable("paper_funding").HasKey(r => new { r.AccountId, r.FundingId });
        builder.HasIndex(r => new { r.AccountId, r.Time });
        builder.Property(r => r.Time).IsMarketTime();
        builder.HasOne<PaperAccountRow>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
