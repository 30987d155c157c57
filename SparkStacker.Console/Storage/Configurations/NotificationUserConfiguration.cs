using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class NotificationUserConfiguration : IEntityTypeConfiguration<NotificationUserRow>
{
    public void Configure(EntityTypeBuilder<NotificationUserRow> builder)
    {
        builder.ToTable("notification_users").HasKey(r => r.UserId);
        builder.HasOne<ApplicationUser>().WithOne().HasForeignKey<NotificationUserRow>(r => r.UserId);
    }
}
