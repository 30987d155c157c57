using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSessionRow>
{
    public void Configure(EntityTypeBuilder<UserSessionRow> builder)
    {
        builder.ToTable("user_sessions").HasKey(r => r.Id);
        builder.HasIndex(r => r.UserId);
        builder.HasOne<ApplicationUser>().WithMany().HasForeignKey(r => r.UserId);
    }
}
