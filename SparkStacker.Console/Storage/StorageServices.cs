using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Storage.Sqlite;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Monitoring.Health;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Market;

namespace SparkStacker.Console.Storage;

internal static class StorageServices
{
    /// <summary>Database, the stores that Trading asks for, the audit log, and keys for cookies that survive a restart.</summary>
    public static IServiceCollection AddConsoleStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddDbContextFactory<ConsoleDbContext>(
            (provider, builder) => SqliteDatabase.Configure(builder, provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DataDirectory>();
        services.TryAddSingleton<DatabaseMigrator>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IReadinessCheck, DatabaseMigratedCheck>());
        services.TryAddSingleton<JournalConnection>();
        services.TryAddSingleton<IEngineStore, EfEngineStore>();
        services.TryAddSingleton<IPaperVenueStore, EfPaperVenueStore>();
        services.TryAddSingleton<ICandleStore, EfCandleStore>();
        services.TryAddSingleton<IAuditLog, AuditLog>();
        services.TryAddSingleton<IAuditReader, AuditReader>();
        return services.AddStoredKeys();
    }

    // Files in the data directory, which is its owner's alone: readable before the database is, and restored with it.
    private static IServiceCollection AddStoredKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("SparkStacker");
        services.AddOptions<KeyManagementOptions>().Configure<DataDirectory, ILoggerFactory>((keys, directory, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(directory.Keys(), loggers));
        return services;
    }
}
