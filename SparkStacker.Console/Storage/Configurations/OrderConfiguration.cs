using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<OrderRow>
{
    public void Configure(EntityTypeBuilder<OrderRow> builder)
    {
        builder.ToTable("orders").HasKey(r => r.Number);
        builder.HasIndex(r => new { r.AccountId, r.ClientId }).IsUnique();
        builder.HasIndex(r => new { r.AccountId, r.Number });
        builder.HasIndex(r => r.IsFinal).HasFilter("NOT is_final");
        builder.Property(r => r.CreatedAt).IsMarketTime();
        builder.Property(r => r.UpdatedAt).IsMarketTime();
        builder.HasOne<AccountRow>().WithMany().HasForeignKey(r => r.AccountId).HasPrincipalKey(a => a.Id).OnDelete(DeleteBehavior.Restrict);
    }
}
