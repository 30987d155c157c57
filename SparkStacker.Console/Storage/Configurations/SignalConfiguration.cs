using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class SignalConfiguration : IEntityTypeConfiguration<SignalRow>
{
    public void Configure(EntityTypeBuilder<SignalRow> builder)
    {
        builder.ToTable("signals").HasKey(r => r.Number);
        builder.HasIndex(r => new { r.AccountId, r.Strategy, r.CandleOpenTimeMs }).IsUnique();
        builder.Property(r => r.Time).IsMarketTime();
        builder.HasOne<AccountRow>().WithMany().HasForeignKey(r => r.AccountId).HasPrincipalKey(a => a.Id).OnDelete(DeleteBehavior.Restrict);
    }
}
