using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Fixtures;

/// <summary>Users in a real database of their own, with everything that decides what they may do.</summary>
internal sealed class TestUsers : IAsyncDisposable
{
    public const string Password = "a long enough password";

    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    private TestUsers(TimeProvider clock)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("SparkStacker:DataDirectory", _folder.Path)]).Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(clock)
            .AddSingleton<IAuditLog>(Audit)
            .AddLogging()
            .AddConsoleStorage()
            .AddConsoleIdentity()
            .BuildServiceProvider(validateScopes: true);
    }

    public RecordingAuditLog Audit { get; } = new();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IServiceScopeFactory Scopes => _services.GetRequiredService<IServiceScopeFactory>();

    public FirstUser First => _services.GetRequiredService<FirstUser>();

    public SetupCode Code => _services.GetRequiredService<SetupCode>();

    public static async Task<TestUsers> CreateAsync(TimeProvider? clock = null)
    {
        var users = new TestUsers(clock ?? TimeProvider.System);
        await users._services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        await users.First.SeedRolesAsync();
        return users;
    }

    /// <summary>Creates a user and returns what its session would carry.</summary>
    public async Task<ClaimsPrincipal> AddAsync(string email, string role)
    {
        await using var scope = Scopes.CreateAsyncScope();
        var user = new ApplicationUser { UserName = email, Email = email };
        Assert.Null(await scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>().AddWithRoleAsync(user, Password, role));
        return await scope.ServiceProvider.GetRequiredService<ConsoleSignInManager>().CreateUserPrincipalAsync(user);
    }

    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<UserChange> AdministerAsync(Func<UserAdministration, Task<UserChange>> change) => UseAsync(change);

    public async Task<ApplicationUser> FindAsync(string email) =>
        await UseAsync<UserManager<ApplicationUser>, ApplicationUser?>(users => users.FindByNameAsync(email)) ?? throw new InvalidOperationException($"No user {email}.");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
