using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SparkStacker.Console.Storage.Migrations;

/// <summary>What the engine remembers: signals, events, strategies, kill switch, checkpoints, candles.</summary>
[DbContext(typeof(ConsoleDbContext))]
[Migration("20261120000300_CreateEngineState")]
internal sealed class CreateEngineState : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "signals",
            table => new
            {
                number = table.Column<long>("INTEGER", nullable: false),
                account_id = table.Column<string>("TEXT", nullable: false),
                strategy = table.Column<string>("TEXT", nullable: false),
                candle_open_time_ms = table.Column<long>("INTEGER", nullable: false),
                symbol = table.Column<string>("TEXT", nullable: false),
                time_ms = table.Column<long>("INTEGER", nullable: false),
                side = table.Column<string>("TEXT", nullable: false),
                price = table.Column<string>("TEXT", nullable: false),
                confidence = table.Column<double>("REAL", nullable: false),
                indicator_values = table.Column<string>("TEXT", nullable: false),
                outcome = table.Column<string>("TEXT", nullable: false),
                refusal_rule = table.Column<string>("TEXT", nullable: true),
                refusal_limit = table.Column<string>("TEXT", nullable: true),
                refusal_value = table.Column<string>("TEXT", nullable: true),
                refusal_sentence = table.Column<string>("TEXT", nullable: true),
                position_id = table.Column<string>("TEXT", nullable: true),
                sentence = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_signals", x => x.number);
                table.ForeignKey("fk_signals_account_id", x => x.account_id, "accounts", "id", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_signals_account_id_strategy_candle_open_time_ms", "signals", ["account_id", "strategy", "candle_open_time_ms"], unique: true);

        migrationBuilder.CreateTable(
            "engine_events",
            table => new
            {
                sequence = table.Column<long>("INTEGER", nullable: false),
                type = table.Column<string>("TEXT", nullable: false),
                time_ms = table.Column<long>("INTEGER", nullable: false),
                recorded_at_ticks = table.Column<long>("INTEGER", nullable: false),
                payload = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_engine_events", x => x.sequence);
            });

        migrationBuilder.CreateTable(
            "strategy_states",
            table => new
            {
                strategy = table.Column<string>("TEXT", nullable: false),
                is_active = table.Column<bool>("INTEGER", nullable: false),
                parameter_version = table.Column<int>("INTEGER", nullable: false),
                parameters = table.Column<string>("TEXT", nullable: false),
                pending_candle_ms = table.Column<long>("INTEGER", nullable: true),
                loss_streak = table.Column<int>("INTEGER", nullable: false),
                cooldown_until_ms = table.Column<long>("INTEGER", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_strategy_states", x => x.strategy);
            });

        migrationBuilder.CreateTable(
            "kill_switch",
            table => new
            {
                id = table.Column<int>("INTEGER", nullable: false),
                is_engaged = table.Column<bool>("INTEGER", nullable: false),
                reason = table.Column<string>("TEXT", nullable: true),
                actor = table.Column<string>("TEXT", nullable: true),
                since_ticks = table.Column<long>("INTEGER", nullable: true),
                flatten = table.Column<bool>("INTEGER", nullable: false),
                rule = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_kill_switch", x => x.id);
            });

        migrationBuilder.CreateTable(
            "checkpoints",
            table => new
            {
                account_id = table.Column<string>("TEXT", nullable: false),
                feed_open_time_ms = table.Column<long>("INTEGER", nullable: true),
                feed_step = table.Column<int>("INTEGER", nullable: true),
                day_ms = table.Column<long>("INTEGER", nullable: false),
                day_start_equity = table.Column<string>("TEXT", nullable: false),
                peak_equity = table.Column<string>("TEXT", nullable: false),
                loss_baseline = table.Column<string>("TEXT", nullable: false),
                drawdown_peak = table.Column<string>("TEXT", nullable: false),
                stops = table.Column<string>("TEXT", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_checkpoints", x => x.account_id);
                table.ForeignKey("fk_checkpoints_account_id", x => x.account_id, "accounts", "id", onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            "candle_blocks",
            table => new
            {
                symbol = table.Column<string>("TEXT", nullable: false),
                interval = table.Column<string>("TEXT", nullable: false),
                day_ms = table.Column<long>("INTEGER", nullable: false),
                data = table.Column<byte[]>("BLOB", nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_candle_blocks", x => new { x.symbol, x.interval, x.day_ms });
            });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("candle_blocks");
        migrationBuilder.DropTable("checkpoints");
        migrationBuilder.DropTable("kill_switch");
        migrationBuilder.DropTable("strategy_states");
        migrationBuilder.DropTable("engine_events");
        migrationBuilder.DropTable("signals");
    }
}
