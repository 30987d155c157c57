using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>What entries cost, exactly.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121001100_AddEntryCost")]
internal sealed class AddEntryCost : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("entry_cost", "positions", "TEXT", nullable: true);

    // Without the model of that time the provider can't rebuild the table; this needs SQLite 3.35.
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE positions DROP COLUMN entry_cost");
}
