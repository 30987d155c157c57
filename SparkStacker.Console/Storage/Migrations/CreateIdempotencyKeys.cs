using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>Commands that must act once, however often they are sent.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121000400_CreateIdempotencyKeys")]
internal sealed class CreateIdempotencyKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "idempotency_keys",
            table => new
            {
                owner = table.Column<string>("TEXT", nullable: false),
                key = table.Column<string>("TEXT", nullable: false),
                request_hash = table.Column<string>("TEXT", nullable: false),
                created_at_ticks = table.Column<long>("INTEGER", nullable: false),
                status = table.Column<int>("INTEGER", nullable: true),
                content_type = table.Column<string>("TEXT", nullable: true),
                body = table.Column<byte[]>("BLOB", nullable: true),
                location = table.Column<string>("TEXT", nullable: true),
                e_tag = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_idempotency_keys", x => new { x.owner, x.key });
            });
        migrationBuilder.CreateIndex("ix_idempotency_keys_created_at_ticks", "idempotency_keys", "created_at_ticks");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("idempotency_keys");
    }
}
