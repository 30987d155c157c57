using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>What Alertmanager told, and who looked at it.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121000300_CreateAlerts")]
internal sealed class CreateAlerts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "alerts",
            table => new
            {
                id = table.Column<string>("TEXT", nullable: false),
                fingerprint = table.Column<string>("TEXT", nullable: false),
                name = table.Column<string>("TEXT", nullable: false),
                severity = table.Column<string>("TEXT", nullable: false),
                strategy = table.Column<string>("TEXT", nullable: true),
                exchange = table.Column<string>("TEXT", nullable: true),
                summary = table.Column<string>("TEXT", nullable: false),
                description = table.Column<string>("TEXT", nullable: true),
                runbook_url = table.Column<string>("TEXT", nullable: true),
                dashboard_uid = table.Column<string>("TEXT", nullable: true),
                panel_id = table.Column<int>("INTEGER", nullable: true),
                labels = table.Column<string>("TEXT", nullable: false),
                starts_at_ticks = table.Column<long>("INTEGER", nullable: false),
                ends_at_ticks = table.Column<long>("INTEGER", nullable: true),
                received_at_ticks = table.Column<long>("INTEGER", nullable: false),
                acknowledged_at_ticks = table.Column<long>("INTEGER", nullable: true),
                acknowledged_by = table.Column<string>("TEXT", nullable: true),
                note = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_alerts", x => x.id);
            });
        migrationBuilder.CreateIndex("ix_alerts_fingerprint_starts_at_ticks", "alerts", ["fingerprint", "starts_at_ticks"]);
        migrationBuilder.CreateIndex("ix_alerts_starts_at_ticks", "alerts", "starts_at_ticks");
        migrationBuilder.CreateIndex("ix_alerts_ends_at_ticks", "alerts", "ends_at_ticks");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("alerts");
    }
}
