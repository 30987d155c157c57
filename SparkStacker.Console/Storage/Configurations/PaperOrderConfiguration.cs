using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class PaperOrderConfiguration : IEntityTypeConfiguration<PaperOrderRow>
{
    public void Configure(EntityTypeBuilder<PaperOrderRow> builder)
    {
        builder.ToTable("paper_orders").HasKey(r => new { r.AccountId, r.Number });
        builder.HasIndex(r => new { r.AccountId, r.ClientId }).IsUnique();
        builder.HasIndex(r => r.IsFinal).HasFilter("NOT is_final");
        builder.Property(r => r.Time).IsMarketTime();
        builder.HasOne<PaperAccountRow>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
