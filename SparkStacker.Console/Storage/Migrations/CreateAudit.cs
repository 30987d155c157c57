using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>Who did what.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261120000500_CreateAudit")]
internal sealed class CreateAudit : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "audit_entries",
            table => new
            {
                sequence = table.Column<long>("INTEGER", nullable: false),
                time_ticks = table.Column<long>("INTEGER", nullable: false),
                actor = table.Column<string>("TEXT", nullable: false),
                address = table.Column<string>("TEXT", nullable: true),
                action = table.Column<string>("TEXT", nullable: false),
                target = table.Column<string>("TEXT", nullable: true),
                old_value = table.Column<string>("TEXT", nullable: true),
                new_value = table.Column<string>("TEXT", nullable: true),
                result = table.Column<string>("TEXT", nullable: false),
                trace_id = table.Column<string>("TEXT", nullable: true),
                previous_hash = table.Column<string>("TEXT", nullable: false),
                hash = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_audit_entries", x => x.sequence);
            });

        // Append-only, whoever writes: the hash chain shows a change, this prevents it.
        foreach (var change in (ReadOnlySpan<string>)["UPDATE", "DELETE"])
        {
            migrationBuilder.Sql($"""
                CREATE TRIGGER tr_audit_entries_no_{change.ToLowerInvariant()} BEFORE {change} ON audit_entries
                BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("audit_entries");
    }
}
