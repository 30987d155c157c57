using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage.Configurations;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Console.Storage.Sqlite;

namespace SparkStacker.Console.Storage;

/// <summary>Everything that the console keeps. Pages and endpoints read through it; the engine's tables are written by the stores only.</summary>
internal class ConsoleDbContext(DbContextOptions options) : IdentityDbContext<ApplicationUser, IdentityRole, string>(options)
{
    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public DbSet<FillRow> Fills => Set<FillRow>();

    public DbSet<TradeRow> Trades => Set<TradeRow>();

    public DbSet<PositionRow> Positions => Set<PositionRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    public DbSet<SignalRow> Signals => Set<SignalRow>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<StrategyRow> Strategies => Set<StrategyRow>();

    public DbSet<KillSwitchRow> KillSwitch => Set<KillSwitchRow>();

    public DbSet<RiskLimitsRow> RiskLimits => Set<RiskLimitsRow>();

    public DbSet<CheckpointRow> Checkpoints => Set<CheckpointRow>();

    public DbSet<CandleBlockRow> CandleBlocks => Set<CandleBlockRow>();

    public DbSet<PaperAccountRow> PaperAccounts => Set<PaperAccountRow>();

    public DbSet<PaperOrderRow> PaperOrders => Set<PaperOrderRow>();

    public DbSet<PaperPositionRow> PaperPositions => Set<PaperPositionRow>();

    public DbSet<PaperFillRow> PaperFills => Set<PaperFillRow>();

    public DbSet<PaperFundingRow> PaperFunding => Set<PaperFundingRow>();

    public DbSet<IdempotencyRow> IdempotencyKeys => Set<IdempotencyRow>();

    public DbSet<ScheduleRow> Schedules => Set<ScheduleRow>();

    public DbSet<AlertRow> Alerts => Set<AlertRow>();

    public DbSet<NotificationRow> Notifications => Set<NotificationRow>();

    public DbSet<NotificationReadRow> NotificationReads => Set<NotificationReadRow>();

    public DbSet<NotificationUserRow> NotificationUsers => Set<NotificationUserRow>();

    public DbSet<NotificationChannelRow> NotificationChannels => Set<NotificationChannelRow>();

    public DbSet<NotificationDeliveryRow> NotificationDeliveries => Set<NotificationDeliveryRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<AuditAnchorRow> AuditAnchors => Set<AuditAnchorRow>();

    public DbSet<UserSessionRow> UserSessions => Set<UserSessionRow>();

    public DbSet<RefreshTokenRow> RefreshTokens => Set<RefreshTokenRow>();

    public DbSet<ApiTokenRow> ApiTokens => Set<ApiTokenRow>();

    public DbSet<BacktestRow> Backtests => Set<BacktestRow>();

    public DbSet<OptimizationRow> Optimizations => Set<OptimizationRow>();

    // Fixed here, so that the schema doesn't depend on an option; version 3 would add a JSON column, which old SQLite can't query.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<DecimalText>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        IdentityTables.Apply(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ConsoleDbContext).Assembly);
        StoredModel.Apply(builder);
        SqliteDatabase.Apply(builder);
    }
}
