using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>Sessions, and the tokens of programs.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121000500_CreateTokens")]
internal sealed class CreateTokens : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "user_sessions",
            table => new
            {
                id = table.Column<string>("TEXT", nullable: false),
                user_id = table.Column<string>("TEXT", nullable: false),
                kind = table.Column<string>("TEXT", nullable: false),
                device = table.Column<string>("TEXT", nullable: false),
                address = table.Column<string>("TEXT", nullable: true),
                created_at_ticks = table.Column<long>("INTEGER", nullable: false),
                last_used_at_ticks = table.Column<long>("INTEGER", nullable: false),
                expires_at_ticks = table.Column<long>("INTEGER", nullable: false),
                verified_at_ticks = table.Column<long>("INTEGER", nullable: false),
                ended_at_ticks = table.Column<long>("INTEGER", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_user_sessions", x => x.id);
                table.ForeignKey("fk_user_sessions_user_id", x => x.user_id, "users", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_user_sessions_user_id", "user_sessions", "user_id");

        migrationBuilder.CreateTable(
            "refresh_tokens",
            table => new
            {
                hash = table.Column<string>("TEXT", nullable: false),
                session_id = table.Column<string>("TEXT", nullable: false),
                stamp = table.Column<string>("TEXT", nullable: false),
                created_at_ticks = table.Column<long>("INTEGER", nullable: false),
                expires_at_ticks = table.Column<long>("INTEGER", nullable: false),
                used_at_ticks = table.Column<long>("INTEGER", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_refresh_tokens", x => x.hash);
                table.ForeignKey("fk_refresh_tokens_session_id", x => x.session_id, "user_sessions", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_refresh_tokens_session_id", "refresh_tokens", "session_id");

        migrationBuilder.CreateTable(
            "api_tokens",
            table => new
            {
                id = table.Column<string>("TEXT", nullable: false),
                user_id = table.Column<string>("TEXT", nullable: false),
                name = table.Column<string>("TEXT", nullable: false),
                scope = table.Column<string>("TEXT", nullable: false),
                hash = table.Column<string>("TEXT", nullable: false),
                stamp = table.Column<string>("TEXT", nullable: false),
                address_range = table.Column<string>("TEXT", nullable: true),
                created_at_ticks = table.Column<long>("INTEGER", nullable: false),
                expires_at_ticks = table.Column<long>("INTEGER", nullable: true),
                last_used_at_ticks = table.Column<long>("INTEGER", nullable: true),
                last_used_address = table.Column<string>("TEXT", nullable: true),
                revoked_at_ticks = table.Column<long>("INTEGER", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_api_tokens", x => x.id);
                table.ForeignKey("fk_api_tokens_user_id", x => x.user_id, "users", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_api_tokens_hash", "api_tokens", "hash", unique: true);
        migrationBuilder.CreateIndex("ix_api_tokens_user_id", "api_tokens", "user_id");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("api_tokens");
        migrationBuilder.DropTable("refresh_tokens");
        migrationBuilder.DropTable("user_sessions");
    }
}
