using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>What people are told, and who has read it.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121002500_CreateNotifications")]
internal sealed class CreateNotifications : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "notifications",
            table => new
            {
                id = table.Column<long>("INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                kind = table.Column<string>("TEXT", nullable: false),
                severity = table.Column<string>("TEXT", nullable: false),
                title = table.Column<string>("TEXT", nullable: false),
                text = table.Column<string>("TEXT", nullable: false),
                link = table.Column<string>("TEXT", nullable: false),
                key = table.Column<string>("TEXT", nullable: false),
                time_ticks = table.Column<long>("INTEGER", nullable: false),
                last_time_ticks = table.Column<long>("INTEGER", nullable: false),
                repeats = table.Column<int>("INTEGER", nullable: false),
                is_end = table.Column<bool>("INTEGER", nullable: false),
                ended_at_ticks = table.Column<long>("INTEGER", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_notifications", x => x.id);
            });
        migrationBuilder.CreateIndex("ix_notifications_key", "notifications", "key");
        migrationBuilder.CreateIndex("ix_notifications_time_ticks", "notifications", "time_ticks");

        migrationBuilder.CreateTable(
            "notification_reads",
            table => new
            {
                user_id = table.Column<string>("TEXT", nullable: false),
                notification_id = table.Column<long>("INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_notification_reads", x => new { x.user_id, x.notification_id });
                table.ForeignKey("fk_notification_reads_notification_id", x => x.notification_id, "notifications", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("fk_notification_reads_user_id", x => x.user_id, "users", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_notification_reads_notification_id", "notification_reads", "notification_id");

        migrationBuilder.CreateTable(
            "notification_users",
            table => new
            {
                user_id = table.Column<string>("TEXT", nullable: false),
                read_through = table.Column<long>("INTEGER", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_notification_users", x => x.user_id);
                table.ForeignKey("fk_notification_users_user_id", x => x.user_id, "users", "id", onDelete: ReferentialAction.Cascade);
            });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("notification_users");
        migrationBuilder.DropTable("notification_reads");
        migrationBuilder.DropTable("notifications");
    }
}
