using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>How far the hedges of positions are.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121001200_AddHedgeStage")]
internal sealed class AddHedgeStage : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("hedge", "positions", "TEXT", nullable: true);

    // Without the model of that time the provider can't rebuild the table; this needs SQLite 3.35.
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE positions DROP COLUMN hedge");
}
