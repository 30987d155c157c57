using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class TradeConfiguration : IEntityTypeConfiguration<TradeRow>
{
    public void Configure(EntityTypeBuilder<TradeRow> builder)
    {
        builder.ToTable("trades").HasKey(r => r.Number);
        builder.HasIndex(r => new { r.AccountId, r.PositionId }).IsUnique();
        // A page of one account's trades, newest first, among millions.
        builder.HasIndex(r => new { r.AccountId, r.Number });
        builder.Property(r => r.EntryTime).IsMarketTime();
        builder.Property(r => r.ExitTime).IsMarketTime();
        builder.HasOne<AccountRow>().WithMany().HasForeignKey(r => r.AccountId).HasPrincipalKey(a => a.Id).OnDelete(DeleteBehavior.Restrict);
    }
}
