using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>How each user wants to be told.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261121002700_AddNotificationPreferences")]
internal sealed class AddNotificationPreferences : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("preferences", "notification_users", "TEXT", nullable: true);

    // Without the model of that time the provider can't rebuild the table; this needs SQLite 3.35.
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE notification_users DROP COLUMN preferences");
}
