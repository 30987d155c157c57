using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class NotificationReadConfiguration : IEntityTypeConfiguration<NotificationReadRow>
{
    public void Configure(EntityTypeBuilder<NotificationReadRow> builder)
    {
        builder.ToTable("notification_reads").HasKey(r => new { r.UserId, r.NotificationId });
        builder.HasIndex(r => r.NotificationId);
        builder.HasOne<ApplicationUser>().WithMany().HasForeignKey(r => r.UserId);
        builder.HasOne<NotificationRow>().WithMany().HasForeignKey(r => r.NotificationId);
    }
}
