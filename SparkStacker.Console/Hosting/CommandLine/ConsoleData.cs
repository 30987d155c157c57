using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Security;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>The console's database and users for a job, beside a running console or without one.</summary>
internal sealed class ConsoleData : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ConsoleData(ServiceProvider services) => _services = services;

    public static Option<string?> Directory { get; } = new("--data") { Description = "Data directory; without it that of the settings." };

    public IServiceProvider Services => _services;

    /// <exception cref="InputException">There is no database, or a running console of another version holds it.</exception>
    public static async Task<ConsoleData> OpenAsync(string? directory, bool create, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddConfiguration(VerbSettings.Read());
        if (directory is not null)
        {
            configuration.AddInMemoryCollection([new("SparkStacker:DataDirectory", directory)]);
        }

        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration.Build())
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddConsoleStorage()
            .AddConsoleSecurity()
            .AddConsoleIdentity()
            .BuildServiceProvider();
        var data = new ConsoleData(services);
        await data.PrepareAsync(create, cancellationToken);
        return data;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task PrepareAsync(bool create, CancellationToken cancellationToken)
    {
        var file = Storage.Sqlite.SqliteDatabase.FilePath(_services.GetRequiredService<Microsoft.Extensions.Options.IOptions<StorageOptions>>().Value);
        if (!create && !File.Exists(file))
        {
            throw new InputException($"--data: there is no database '{file}'.");
        }

        try
        {
            await _services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        }
        catch (IOException) when (File.Exists(file))
        {
            // A running console has the directory, and has brought the database up to date itself.
            await using var context = await _services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync(cancellationToken);
            if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                throw new InputException($"The database '{file}' is of an older version and held by a running console; stop that one first.");
            }
        }

        await _services.GetRequiredService<FirstUser>().SeedRolesAsync();
    }
}
