using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class ApiTokenConfiguration : IEntityTypeConfiguration<ApiTokenRow>
{
    public void Configure(EntityTypeBuilder<ApiTokenRow> builder)
    {
        builder.ToTable("api_tokens").HasKey(r => r.Id);
        builder.HasIndex(r => r.Hash).IsUnique();
        builder.HasIndex(r => r.UserId);
        builder.HasOne<ApplicationUser>().WithMany().HasForeignKey(r => r.UserId);
    }
}
