using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>The paper venue's own books.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261120000400_CreatePaperBooks")]
internal sealed class CreatePaperBooks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "paper_accounts",
            table => new
            {
                account_id = table.Column<string>("TEXT", nullable: false),
                balance = table.Column<string>("TEXT", nullable: false),
                funded_until_ms = table.Column<long>("INTEGER", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_paper_accounts", x => x.account_id);
            });

        migrationBuilder.CreateTable(
            "paper_orders",
            table => new
            {
                account_id = table.Column<string>("TEXT", nullable: false),
                number = table.Column<long>("INTEGER", nullable: false),
                client_id = table.Column<string>("TEXT", nullable: false),
                symbol = table.Column<string>("TEXT", nullable: false),
                type = table.Column<string>("TEXT", nullable: false),
                side = table.Column<string>("TEXT", nullable: false),
                size = table.Column<string>("TEXT", nullable: false),
                trigger_price = table.Column<string>("TEXT", nullable: true),
                limit_price = table.Column<string>("TEXT", nullable: true),
                reduce_only = table.Column<bool>("INTEGER", nullable: false),
                leg = table.Column<string>("TEXT", nullable: false),
                state = table.Column<string>("TEXT", nullable: false),
                is_final = table.Column<bool>("INTEGER", nullable: false),
                filled_size = table.Column<string>("TEXT", nullable: false),
                reason = table.Column<string>("TEXT", nullable: true),
                time_ms = table.Column<long>("INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_paper_orders", x => new { x.account_id, x.number });
                table.ForeignKey("fk_paper_orders_account_id", x => x.account_id, "paper_accounts", "account_id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_paper_orders_account_id_client_id", "paper_orders", ["account_id", "client_id"], unique: true);
        migrationBuilder.CreateIndex("ix_paper_orders_is_final", "paper_orders", "is_final", filter: "NOT is_final");

        migrationBuilder.CreateTable(
            "paper_positions",
            table => new
            {
                account_id = table.Column<string>("TEXT", nullable: false),
                symbol = table.Column<string>("TEXT", nullable: false),
                leg = table.Column<string>("TEXT", nullable: false),
                signed_size = table.Column<string>("TEXT", nullable: false),
                entry_price = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_paper_positions", x => new { x.account_id, x.symbol, x.leg });
                table.ForeignKey("fk_paper_positions_account_id", x => x.account_id, "paper_accounts", "account_id", onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            "paper_fills",
            table => new
            {
                number = table.Column<long>("INTEGER", nullable: false),
                account_id = table.Column<string>("TEXT", nullable: false),
                fill_id = table.Column<string>("TEXT", nullable: false),
                client_order_id = table.Column<string>("TEXT", nullable: false),
                symbol = table.Column<string>("TEXT", nullable: false),
                side = table.Column<string>("TEXT", nullable: false),
                price = table.Column<string>("TEXT", nullable: false),
                size = table.Column<string>("TEXT", nullable: false),
                fee = table.Column<string>("TEXT", nullable: false),
                is_maker = table.Column<bool>("INTEGER", nullable: false),
                is_liquidation = table.Column<bool>("INTEGER", nullable: false),
                leg = table.Column<string>("TEXT", nullable: false),
                time_ms = table.Column<long>("INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_paper_fills", x => x.number);
                table.ForeignKey("fk_paper_fills_account_id", x => x.account_id, "paper_accounts", "account_id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_paper_fills_account_id_fill_id", "paper_fills", ["account_id", "fill_id"], unique: true);
        migrationBuilder.CreateIndex("ix_paper_fills_account_id_time_ms", "paper_fills", ["account_id", "time_ms"]);

        migrationBuilder.CreateTable(
            "paper_funding",
            table => new
            {
                account_id = table.Column<string>("TEXT", nullable: false),
                funding_id = table.Column<string>("TEXT", nullable: false),
                symbol = table.Column<string>("TEXT", nullable: false),
                signed_size = table.Column<string>("TEXT", nullable: false),
                rate = table.Column<string>("TEXT", nullable: false),
                price = table.Column<string>("TEXT", nullable: false),
                amount = table.Column<string>("TEXT", nullable: false),
                time_ms = table.Column<long>("INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_paper_funding", x => new { x.account_id, x.funding_id });
                table.ForeignKey("fk_paper_funding_account_id", x => x.account_id, "paper_accounts", "account_id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_paper_funding_account_id_time_ms", "paper_funding", ["account_id", "time_ms"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("paper_funding");
        migrationBuilder.DropTable("paper_fills");
        migrationBuilder.DropTable("paper_positions");
        migrationBuilder.DropTable("paper_orders");
        migrationBuilder.DropTable("paper_accounts");
    }
}
