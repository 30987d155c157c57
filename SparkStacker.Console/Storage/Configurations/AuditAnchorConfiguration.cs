using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class AuditAnchorConfiguration : IEntityTypeConfiguration<AuditAnchorRow>
{
    public void Configure(EntityTypeBuilder<AuditAnchorRow> builder)
    {
        builder.ToTable("audit_anchors").HasKey(r => r.Sequence);
        builder.Property(r => r.Sequence).ValueGeneratedNever();
    }
}
