using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>Pages of one account's trades and orders without sorting all of them.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121004100_AddAccountOrder")]
internal sealed class AddAccountOrder : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("ix_trades_account_id_number", "trades", ["account_id", "number"]);
        migrationBuilder.CreateIndex("ix_orders_account_id_number", "orders", ["account_id", "number"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("ix_orders_account_id_number", "orders");
        migrationBuilder.DropIndex("ix_trades_account_id_number", "trades");
    }
}
