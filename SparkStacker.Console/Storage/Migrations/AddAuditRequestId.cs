using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>The caller's own name for a request.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121093500_AddAuditRequestId")]
internal sealed class AddAuditRequestId : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("request_id", "audit_entries", "TEXT", nullable: true);

    // Without the model of that time the provider can't rebuild the table; this needs SQLite 3.35.
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE audit_entries DROP COLUMN request_id");
}
