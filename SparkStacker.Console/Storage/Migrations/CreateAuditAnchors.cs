using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>Lets the old end of the audit be removed, and nothing else of it.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121002800_CreateAuditAnchors")]
internal sealed class CreateAuditAnchors : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "audit_anchors",
            table => new
            {
                sequence = table.Column<long>("INTEGER", nullable: false),
                hash = table.Column<string>("TEXT", nullable: false),
                time_ticks = table.Column<long>("INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_audit_anchors", x => x.sequence);
            });
        foreach (var change in (string[])["UPDATE", "DELETE"])
        {
            migrationBuilder.Sql($"""
                CREATE TRIGGER tr_audit_anchors_no_{change.ToLowerInvariant()} BEFORE {change} ON audit_anchors
                BEGIN SELECT RAISE(ABORT, 'audit_anchors is append-only'); END;
                """);
        }

        migrationBuilder.Sql("DROP TRIGGER tr_audit_entries_no_delete;");
        migrationBuilder.Sql("""
            CREATE TRIGGER tr_audit_entries_no_delete BEFORE DELETE ON audit_entries
            WHEN OLD.sequence > (SELECT COALESCE(MAX(sequence), 0) FROM audit_anchors)
            BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TRIGGER tr_audit_entries_no_delete;");
        migrationBuilder.Sql("""
            CREATE TRIGGER tr_audit_entries_no_delete BEFORE DELETE ON audit_entries
            BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;
            """);
        migrationBuilder.DropTable("audit_anchors");
    }
}
