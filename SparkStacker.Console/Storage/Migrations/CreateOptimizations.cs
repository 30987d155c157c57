using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>Parameter sweeps that were asked for.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121002100_CreateOptimizations")]
internal sealed class CreateOptimizations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "optimizations",
            table => new
            {
                id = table.Column<string>("TEXT", nullable: false),
                state = table.Column<string>("TEXT", nullable: false),
                request = table.Column<string>("TEXT", nullable: false),
                requested_by = table.Column<string>("TEXT", nullable: false),
                requested_at_ticks = table.Column<long>("INTEGER", nullable: false),
                started_at_ticks = table.Column<long>("INTEGER", nullable: true),
                ended_at_ticks = table.Column<long>("INTEGER", nullable: true),
                problem = table.Column<string>("TEXT", nullable: true),
                summary = table.Column<string>("TEXT", nullable: true),
                result = table.Column<byte[]>("BLOB", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_optimizations", x => x.id);
            });
        migrationBuilder.CreateIndex("ix_optimizations_requested_at_ticks", "optimizations", "requested_at_ticks");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("optimizations");
    }
}
