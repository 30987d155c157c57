using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>When strategies may enter.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121005100_CreateSchedules")]
internal sealed class CreateSchedules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "strategy_schedules",
        table => new
        {
            strategy = table.Column<string>("TEXT", nullable: false),
            version = table.Column<int>("INTEGER", nullable: false),
            windows = table.Column<string>("TEXT", nullable: false),
            changed_by = table.Column<string>("TEXT", nullable: false),
            changed_at_ticks = table.Column<long>("INTEGER", nullable: false),
            was_open = table.Column<bool>("INTEGER", nullable: true),
        },
        constraints: table => table.PrimaryKey("pk_strategy_schedules", x => x.strategy));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("strategy_schedules");
}
