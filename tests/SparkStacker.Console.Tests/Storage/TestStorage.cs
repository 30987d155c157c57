using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Sqlite;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Storage;

/// <summary>A migrated database in a directory of its own, gone after the test.</summary>
internal sealed class TestStorage : IAsyncDisposable
{
    private const string DirectoryKey = "SparkStacker:DataDirectory";

    private readonly Dictionary<string, string?> _settings;
    private ServiceProvider _services;

    private TestStorage(Dictionary<string, string?> settings)
    {
        Directory = settings.GetValueOrDefault(DirectoryKey) ?? Path.Combine(Path.GetTempPath(), "sparkstacker-" + Path.GetRandomFileName());
        _settings = new Dictionary<string, string?>(settings) { [DirectoryKey] = Directory };
        _services = Build();
    }

    public string Directory { get; }

    public string File => Path.Combine(Directory, "sparkstacker.db");

    public IEngineStore Engine => Get<IEngineStore>();

    public static TestStorage Unmigrated(Dictionary<string, string?>? settings = null) => new(settings ?? []);

    public static async Task<TestStorage> CreateAsync()
    {
        var storage = new TestStorage([]);
        await storage.Get<DatabaseMigrator>().MigrateAsync(default);
        return storage;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ConsoleDbContext Context() => Get<IDbContextFactory<ConsoleDbContext>>().CreateDbContext();

    /// <summary>As after a restart: nothing is left in memory.</summary>
    public async Task RestartAsync()
    {
        await CloseAsync();
        _services = Build();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (System.IO.Directory.Exists(Directory))
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }

    // Pools are shared by the process: only this database's is emptied.
    private async Task CloseAsync()
    {
        await using (var context = Context())
        {
            SqliteDatabase.CloseIdle(context.Database.GetDbConnection());
        }

        await _services.DisposeAsync();
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build());
        services.AddSingleton(typeof(ILogger<>), typeof(Microsoft.Extensions.Logging.Abstractions.NullLogger<>));
        services.AddLogging();
        services.AddConsoleStorage();
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
