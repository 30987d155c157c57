using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class PaperAccountConfiguration : IEntityTypeConfiguration<PaperAccountRow>
{
    public void Configure(EntityTypeBuilder<PaperAccountRow> builder)
    {
        builder.ToTable("paper_accounts").HasKey(r => r.AccountId);
        builder.Property(r => r.FundedUntil).IsMarketTime();
    }
}
