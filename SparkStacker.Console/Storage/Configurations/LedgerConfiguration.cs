using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class LedgerConfiguration : IEntityTypeConfiguration<LedgerRow>
{
    public void Configure(EntityTypeBuilder<LedgerRow> builder)
    {
        builder.ToTable("ledger_entries").HasKey(r => new { r.AccountId, r.Sequence });
        builder.Property(r => r.Time).IsMarketTime();
        builder.HasOne<AccountRow>().WithMany().HasForeignKey(r => r.AccountId).HasPrincipalKey(a => a.Id).OnDelete(DeleteBehavior.Restrict);
    }
}
