using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>Versions of the limits that admins have set.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121005300_CreateRiskLimits")]
internal sealed class CreateRiskLimits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "risk_limits",
        table => new
        {
            version = table.Column<int>("INTEGER", nullable: false),
            account = table.Column<string>("TEXT", nullable: false),
            strategies = table.Column<string>("TEXT", nullable: false),
            changed_by = table.Column<string>("TEXT", nullable: true),
            changed_at_ticks = table.Column<long>("INTEGER", nullable: true),
            reason = table.Column<string>("TEXT", nullable: false),
        },
        constraints: table => table.PrimaryKey("pk_risk_limits", x => x.version));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("risk_limits");
}
