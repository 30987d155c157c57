using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>Ways out of the console, and what goes out.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121002600_CreateNotificationChannels")]
internal sealed class CreateNotificationChannels : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "notification_channels",
            table => new
            {
                id = table.Column<string>("TEXT", nullable: false),
                kind = table.Column<string>("TEXT", nullable: false),
                is_enabled = table.Column<bool>("INTEGER", nullable: false),
                minimum_severity = table.Column<string>("TEXT", nullable: false),
                kinds = table.Column<string>("TEXT", nullable: false),
                settings = table.Column<string>("TEXT", nullable: false),
                changed_at_ticks = table.Column<long>("INTEGER", nullable: false),
                last_sent_at_ticks = table.Column<long>("INTEGER", nullable: true),
                last_failure_at_ticks = table.Column<long>("INTEGER", nullable: true),
                last_failure = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_notification_channels", x => x.id);
            });

        migrationBuilder.CreateTable(
            "notification_deliveries",
            table => new
            {
                id = table.Column<long>("INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                channel_id = table.Column<string>("TEXT", nullable: false),
                notification_id = table.Column<long>("INTEGER", nullable: false),
                recipient = table.Column<string>("TEXT", nullable: true),
                state = table.Column<string>("TEXT", nullable: false),
                attempts = table.Column<int>("INTEGER", nullable: false),
                next_attempt_at_ticks = table.Column<long>("INTEGER", nullable: false),
                ended_at_ticks = table.Column<long>("INTEGER", nullable: true),
                answer = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_notification_deliveries", x => x.id);
                table.ForeignKey("fk_notification_deliveries_channel_id", x => x.channel_id, "notification_channels", "id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("fk_notification_deliveries_notification_id", x => x.notification_id, "notifications", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_notification_deliveries_notification_id", "notification_deliveries", "notification_id");
        migrationBuilder.CreateIndex("ix_notification_deliveries_channel_id_state", "notification_deliveries", ["channel_id", "state"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("notification_deliveries");
        migrationBuilder.DropTable("notification_channels");
    }
}
