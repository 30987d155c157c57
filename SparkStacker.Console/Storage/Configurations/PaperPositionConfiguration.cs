using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class PaperPositionConfiguration : IEntityTypeConfiguration<PaperPositionRow>
{
    public void Configure(EntityTypeBuilder<PaperPositionRow> builder)
    {
        builder.ToTable("paper_positions").HasKey(r => new { r.AccountId, r.Symbol, r.Leg });
        builder.HasOne<PaperAccountRow>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
