using SparkStacker.Monitoring.Health;

namespace SparkStacker.Console.Storage;

/// <summary>The database has this version's schema.</summary>
internal sealed class DatabaseMigratedCheck(DatabaseMigrator migrator) : IReadinessCheck
{
    public string Name => "database_migrated";

    // The fault itself may name a path; the log tells it.
    public ValueTask<ReadinessResult> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(
        migrator.IsMigrated ? ReadinessResult.Ready("The database is up to date.")
        : migrator.Fault is null ? ReadinessResult.NotReady("The database is being brought up to date.")
        : ReadinessResult.NotReady("The database can't be brought up to date; the log says why."));
}
