using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>What was traded: accounts, orders, fills, positions, trades, ledger.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261120000200_CreateJournal")]
internal sealed class CreateJournal : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "accounts",
            table => new
            {
                number = table.Column<long>("INTEGER", nullable: false),
                id = table.Column<string>("TEXT", nullable: false),
                opening_balance = table.Column<string>("TEXT", nullable: false),
                opened_at_ticks = table.Column<long>("INTEGER", nullable: false),
                closed_at_ticks = table.Column<long>("INTEGER", nullable: true),
                market_source = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_accounts", x => x.number);
                table.UniqueConstraint("ak_accounts_id", x => x.id);
            });

        migrationBuilder.CreateTable(
            "orders",
            table => new
            {
                number = table.Column<long>("INTEGER", nullable: false),
                account_id = table.Column<string>("TEXT", nullable: false),
                client_id = table.Column<string>("TEXT", nullable: false),
                strategy = table.Column<string>("TEXT", nullable: false),
                position_id = table.Column<string>("TEXT", nullable: false),
                symbol = table.Column<string>("TEXT", nullable: false),
                purpose = table.Column<string>("TEXT", nullable: false),
                type = table.Column<string>("TEXT", nullable: false),
                side = table.Column<string>("TEXT", nullable: false),
                size = table.Column<string>("TEXT", nullable: false),
                trigger_price = table.Column<string>("TEXT", nullable: true),
                limit_price = table.Column<string>("TEXT", nullable: true),
                reduce_only = table.Column<bool>("INTEGER", nullable: false),
                reference_price = table.Column<string>("TEXT", nullable: false),
                state = table.Column<string>("TEXT", nullable: false),
                is_final = table.Column<bool>("INTEGER", nullable: false),
                venue_order_id = table.Column<string>("TEXT", nullable: true),
                filled_size = table.Column<string>("TEXT", nullable: false),
                average_fill_price = table.Column<string>("TEXT", nullable: false),
                fees = table.Column<string>("TEXT", nullable: false),
                exit_reason = table.Column<string>("TEXT", nullable: true),
                reason = table.Column<string>("TEXT", nullable: true),
                created_at_ms = table.Column<long>("INTEGER", nullable: false),
                updated_at_ms = table.Column<long>("INTEGER", nullable: false),
                revision = table.Column<int>("INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_orders", x => x.number);
                table.ForeignKey("fk_orders_account_id", x => x.account_id, "accounts", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_orders_account_id_client_id", "orders", ["account_id", "client_id"], unique: true);
        migrationBuilder.CreateIndex("ix_orders_is_final", "orders", "is_final", filter: "NOT is_final");

        migrationBuilder.CreateTable(
            "fills",
            table => new
            {
                number = table.Column<long>("INTEGER", nullable: false),
                account_id = table.Column<string>("TEXT", nullable: false),
                fill_id = table.Column<string>("TEXT", nullable: false),
                client_order_id = table.Column<string>("TEXT", nullable: false),
                strategy = table.Column<string>("TEXT", nullable: false),
                position_id = table.Column<string>("TEXT", nullable: false),
                symbol = table.Column<string>("TEXT", nullable: false),
                side = table.Column<string>("TEXT", nullable: false),
                price = table.Column<string>("TEXT", nullable: false),
                size = table.Column<string>("TEXT", nullable: false),
                fee = table.Column<string>("TEXT", nullable: false),
                is_maker = table.Column<bool>("INTEGER", nullable: false),
                time_ms = table.Column<long>("INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_fills", x => x.number);
                table.ForeignKey("fk_fills_account_id", x => x.account_id, "accounts", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_fills_account_id_fill_id", "fills", ["account_id", "fill_id"], unique: true);

        migrationBuilder.CreateTable(
            "positions",
            table => new
            {
                number = table.Column<long>("INTEGER", nullable: false),
                account_id = table.Column<string>("TEXT", nullable: false),
                position_id = table.Column<string>("TEXT", nullable: false),
                strategy = table.Column<string>("TEXT", nullable: false),
                symbol = table.Column<string>("TEXT", nullable: false),
                side = table.Column<string>("TEXT", nullable: false),
                size = table.Column<string>("TEXT", nullable: false),
                is_closed = table.Column<bool>("INTEGER", nullable: false),
                entry_size = table.Column<string>("TEXT", nullable: false),
                entry_price = table.Column<string>("TEXT", nullable: false),
                leverage = table.Column<string>("TEXT", nullable: false),
                opened_at_ms = table.Column<long>("INTEGER", nullable: false),
                stop_loss_price = table.Column<string>("TEXT", nullable: true),
                take_profit_price = table.Column<string>("TEXT", nullable: true),
                realised_pnl = table.Column<string>("TEXT", nullable: false),
                exit_notional = table.Column<string>("TEXT", nullable: false),
                fees = table.Column<string>("TEXT", nullable: false),
                funding = table.Column<string>("TEXT", nullable: false),
                trailing_stop_percent = table.Column<string>("TEXT", nullable: false),
                role = table.Column<string>("TEXT", nullable: false),
                order_count = table.Column<int>("INTEGER", nullable: false),
                parameter_version = table.Column<int>("INTEGER", nullable: false),
                program_version = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_positions", x => x.number);
                table.ForeignKey("fk_positions_account_id", x => x.account_id, "accounts", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_positions_account_id_position_id", "positions", ["account_id", "position_id"], unique: true);
        migrationBuilder.CreateIndex("ix_positions_is_closed", "positions", "is_closed", filter: "NOT is_closed");

        migrationBuilder.CreateTable(
            "trades",
            table => new
            {
                number = table.Column<long>("INTEGER", nullable: false),
                account_id = table.Column<string>("TEXT", nullable: false),
                position_id = table.Column<string>("TEXT", nullable: false),
                strategy = table.Column<string>("TEXT", nullable: false),
                symbol = table.Column<string>("TEXT", nullable: false),
                side = table.Column<string>("TEXT", nullable: false),
                size = table.Column<string>("TEXT", nullable: false),
                entry_price = table.Column<string>("TEXT", nullable: false),
                exit_price = table.Column<string>("TEXT", nullable: false),
                entry_time_ms = table.Column<long>("INTEGER", nullable: false),
                exit_time_ms = table.Column<long>("INTEGER", nullable: false),
                exit_reason = table.Column<string>("TEXT", nullable: false),
                gross_pnl = table.Column<string>("TEXT", nullable: false),
                fees = table.Column<string>("TEXT", nullable: false),
                funding = table.Column<string>("TEXT", nullable: false),
                leverage = table.Column<string>("TEXT", nullable: false),
                role = table.Column<string>("TEXT", nullable: false),
                program_version = table.Column<string>("TEXT", nullable: false),
                parameter_version = table.Column<int>("INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_trades", x => x.number);
                table.ForeignKey("fk_trades_account_id", x => x.account_id, "accounts", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_trades_account_id_position_id", "trades", ["account_id", "position_id"], unique: true);

        migrationBuilder.CreateTable(
            "ledger_entries",
            table => new
            {
                account_id = table.Column<string>("TEXT", nullable: false),
                sequence = table.Column<long>("INTEGER", nullable: false),
                time_ms = table.Column<long>("INTEGER", nullable: false),
                kind = table.Column<string>("TEXT", nullable: false),
                amount = table.Column<string>("TEXT", nullable: false),
                reference = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ledger_entries", x => new { x.account_id, x.sequence });
                table.ForeignKey("fk_ledger_entries_account_id", x => x.account_id, "accounts", "id", onDelete: ReferentialAction.Restrict);
            });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("ledger_entries");
        migrationBuilder.DropTable("trades");
        migrationBuilder.DropTable("positions");
        migrationBuilder.DropTable("fills");
        migrationBuilder.DropTable("orders");
        migrationBuilder.DropTable("accounts");
    }
}
