using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>Lets entries be added at the end only: SQLite's <c>REPLACE</c> changes a row without any trigger of updates or deletes.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121005600_GuardAuditInserts")]
internal sealed class GuardAuditInserts : Migration
{
    private static readonly string[] s_tables = ["audit_entries", "audit_anchors"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in s_tables)
        {
            migrationBuilder.Sql($"""
                CREATE TRIGGER tr_{table}_at_end BEFORE INSERT ON {table}
                WHEN NEW.sequence <= (SELECT COALESCE(MAX(sequence), 0) FROM {table})
                BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in s_tables)
        {
            migrationBuilder.Sql($"DROP TRIGGER tr_{table}_at_end;");
        }
    }
}
