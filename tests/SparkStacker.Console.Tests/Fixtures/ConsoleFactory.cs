using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Hosting;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Fixtures;

/// <summary>The whole console with a data directory of its own; requests go through everything but the network.</summary>
internal sealed class ConsoleFactory : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _settings = [];

    public ConsoleFactory(params (string Key, string Value)[] settings)
    {
        _settings["SparkStacker:DataDirectory"] = _folder.Path;
        // A test signs in more often than people do.
        _settings["SparkStacker:Api:SignInsPerMinute"] = _settings["SparkStacker:Api:AddressSignInsPerMinute"] = "1000";
        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }
    }

    public string DataDirectory => _folder.Path;

    /// <summary>How often a cookie is compared with its user; null keeps the console's own.</summary>
    public TimeSpan? SecurityStampInterval { get; init; }

    /// <summary>Replaces services after the console has added its own.</summary>
    public Action<IServiceCollection>? Replace { get; init; }

    /// <summary>A console with one admin.</summary>
    public static ConsoleFactory WithAdmin() =>
        new(("SparkStacker:Admin:Email", "admin@example.com"), ("SparkStacker:Admin:Password", TestUsers.Password));

    /// <summary>Adds a user whose password is <see cref="TestUsers.Password"/>.</summary>
    public async Task AddUserAsync(string email, string role, bool mustChangePassword = false)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>();
        Assert.Null(await users.AddWithRoleAsync(new ApplicationUser { UserName = email, Email = email, MustChangePassword = mustChangePassword }, TestUsers.Password, role));
    }

    /// <summary>What every change of a user by an admin does to the user's sessions.</summary>
    public async Task RenewSecurityStampAsync(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>();
        await users.UpdateSecurityStampAsync((await users.FindByNameAsync(email))!);
    }

    /// <summary>As "sign out everywhere" does.</summary>
    public async Task EndSessionsAsync(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>();
        await Services.GetRequiredService<UserSessions>().EndAllAsync((await users.FindByNameAsync(email))!.Id, null, CancellationToken.None);
    }

    /// <summary>A code that opens the setup.</summary>
    public string IssueSetupCode() => Services.GetRequiredService<SetupCode>().Issue();

    /// <summary>A browser that keeps cookies and shows redirects, once the console has started.</summary>
    public async Task<Browser> OpenAsync()
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await Services.GetRequiredService<StartupState>().Ready.WaitAsync(TimeSpan.FromMinutes(1));
        return new Browser(client);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        if (Replace is { } replace)
        {
            builder.ConfigureTestServices(replace);
        }

        if (SecurityStampInterval is { } interval)
        {
            builder.ConfigureServices(services => services.PostConfigure<SecurityStampValidatorOptions>(options => options.ValidationInterval = interval));
        }
    }
}
