using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class CheckpointConfiguration : IEntityTypeConfiguration<CheckpointRow>
{
    public void Configure(EntityTypeBuilder<CheckpointRow> builder)
    {
        builder.ToTable("checkpoints").HasKey(r => r.AccountId);
        builder.Property(r => r.Day).IsMarketTime();
        builder.HasOne<AccountRow>().WithMany().HasForeignKey(r => r.AccountId).HasPrincipalKey(a => a.Id).OnDelete(DeleteBehavior.Restrict);
    }
}
