using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>Users, roles and what belongs to them.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261120000100_CreateIdentity")]
internal sealed class CreateIdentity : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "users",
            table => new
            {
                id = table.Column<string>("TEXT", nullable: false),
                created_at_ticks = table.Column<long>("INTEGER", nullable: false),
                is_disabled = table.Column<bool>("INTEGER", nullable: false),
                must_change_password = table.Column<bool>("INTEGER", nullable: false),
                user_name = table.Column<string>("TEXT", nullable: true),
                normalized_user_name = table.Column<string>("TEXT", nullable: true),
                email = table.Column<string>("TEXT", nullable: true),
                normalized_email = table.Column<string>("TEXT", nullable: true),
                email_confirmed = table.Column<bool>("INTEGER", nullable: false),
                password_hash = table.Column<string>("TEXT", nullable: true),
                security_stamp = table.Column<string>("TEXT", nullable: true),
                concurrency_stamp = table.Column<string>("TEXT", nullable: true),
                phone_number = table.Column<string>("TEXT", nullable: true),
                phone_number_confirmed = table.Column<bool>("INTEGER", nullable: false),
                two_factor_enabled = table.Column<bool>("INTEGER", nullable: false),
                lockout_end_ticks = table.Column<long>("INTEGER", nullable: true),
                lockout_enabled = table.Column<bool>("INTEGER", nullable: false),
                access_failed_count = table.Column<int>("INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_users", x => x.id);
            });
        migrationBuilder.CreateIndex("ix_users_normalized_email", "users", "normalized_email");
        migrationBuilder.CreateIndex("ix_users_normalized_user_name", "users", "normalized_user_name", unique: true);

        migrationBuilder.CreateTable(
            "roles",
            table => new
            {
                id = table.Column<string>("TEXT", nullable: false),
                name = table.Column<string>("TEXT", nullable: true),
                normalized_name = table.Column<string>("TEXT", nullable: true),
                concurrency_stamp = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_roles", x => x.id);
            });
        migrationBuilder.CreateIndex("ix_roles_normalized_name", "roles", "normalized_name", unique: true);

        migrationBuilder.CreateTable(
            "user_roles",
            table => new
            {
                user_id = table.Column<string>("TEXT", nullable: false),
                role_id = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_user_roles", x => new { x.user_id, x.role_id });
                table.ForeignKey("fk_user_roles_role_id", x => x.role_id, "roles", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("fk_user_roles_user_id", x => x.user_id, "users", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_user_roles_role_id", "user_roles", "role_id");

        migrationBuilder.CreateTable(
            "user_claims",
            table => new
            {
                id = table.Column<int>("INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                user_id = table.Column<string>("TEXT", nullable: false),
                claim_type = table.Column<string>("TEXT", nullable: true),
                claim_value = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_user_claims", x => x.id);
                table.ForeignKey("fk_user_claims_user_id", x => x.user_id, "users", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_user_claims_user_id", "user_claims", "user_id");

        migrationBuilder.CreateTable(
            "user_logins",
            table => new
            {
                login_provider = table.Column<string>("TEXT", nullable: false),
                provider_key = table.Column<string>("TEXT", nullable: false),
                provider_display_name = table.Column<string>("TEXT", nullable: true),
                user_id = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                table.ForeignKey("fk_user_logins_user_id", x => x.user_id, "users", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_user_logins_user_id", "user_logins", "user_id");

        migrationBuilder.CreateTable(
            "user_tokens",
            table => new
            {
                user_id = table.Column<string>("TEXT", nullable: false),
                login_provider = table.Column<string>("TEXT", nullable: false),
                name = table.Column<string>("TEXT", nullable: false),
                value = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                table.ForeignKey("fk_user_tokens_user_id", x => x.user_id, "users", "id", onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            "role_claims",
            table => new
            {
                id = table.Column<int>("INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                role_id = table.Column<string>("TEXT", nullable: false),
                claim_type = table.Column<string>("TEXT", nullable: true),
                claim_value = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_role_claims", x => x.id);
                table.ForeignKey("fk_role_claims_role_id", x => x.role_id, "roles", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_role_claims_role_id", "role_claims", "role_id");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("role_claims");
        migrationBuilder.DropTable("user_tokens");
        migrationBuilder.DropTable("user_logins");
        migrationBuilder.DropTable("user_claims");
        migrationBuilder.DropTable("user_roles");
        migrationBuilder.DropTable("roles");
        migrationBuilder.DropTable("users");
    }
}
