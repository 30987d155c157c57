using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class RefreshTokenConfiguration : IEntityTypeConfiguration<RefreshTokenRow>
{
    public void Configure(EntityTypeBuilder<RefreshTokenRow> builder)
    {
        builder.ToTable("refresh_tokens").HasKey(r => r.Hash);
        builder.HasIndex(r => r.SessionId);
        builder.HasOne<UserSessionRow>().WithMany().HasForeignKey(r => r.SessionId);
    }
}
