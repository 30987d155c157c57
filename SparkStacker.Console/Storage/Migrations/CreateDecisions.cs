using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>Why positions were opened, and the candle of each signal.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121001000_CreateDecisions")]
internal sealed class CreateDecisions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "decisions",
            table => new
            {
                number = table.Column<long>("INTEGER", nullable: false),
                account_id = table.Column<string>("TEXT", nullable: false),
                position_id = table.Column<string>("TEXT", nullable: false),
                decision = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_decisions", x => x.number);
                table.ForeignKey("fk_decisions_account_id", x => x.account_id, "accounts", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_decisions_account_id_position_id", "decisions", ["account_id", "position_id"], unique: true);
        migrationBuilder.AddColumn<string>("candle", "signals", "TEXT", nullable: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("decisions");
        // Without the model of that time the provider can't rebuild the table; this needs SQLite 3.35.
        migrationBuilder.Sql("ALTER TABLE signals DROP COLUMN candle");
    }
}
