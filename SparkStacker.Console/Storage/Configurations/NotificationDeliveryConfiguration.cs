using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class NotificationDeliveryConfiguration : IEntityTypeConfiguration<NotificationDeliveryRow>
{
    public void Configure(EntityTypeBuilder<NotificationDeliveryRow> builder)
    {
        builder.ToTable("notification_deliveries").HasKey(r => r.Id);
        builder.HasIndex(r => r.NotificationId);
        builder.HasIndex(r => new { r.ChannelId, r.State });
        builder.HasOne<NotificationChannelRow>().WithMany().HasForeignKey(r => r.ChannelId);
        builder.HasOne<NotificationRow>().WithMany().HasForeignKey(r => r.NotificationId);
    }
}
