using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Configurations;

internal sealed class KillSwitchConfiguration : IEntityTypeConfiguration<KillSwitchRow>
{
    public void Configure(EntityTypeBuilder<KillSwitchRow> builder)
    {
        builder.ToTable("kill_switch").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
    }
}
