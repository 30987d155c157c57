using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Hosting;
using SparkStacker.Console.Hosting.CommandLine;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Hosting.CommandLine;

public sealed class UserCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task User_CreatedChangedAndDisabled_IsListedSoAndAudited()
    {
        var created = await RunAsync("user", "create", "ops@example.com", "--role", "trader");
        Assert.Equal(ExitCodes.Success, created.Code);
        Assert.StartsWith("One-time password: ", created.Output, StringComparison.Ordinal);
        Assert.Equal("ops@example.com\ttrader\tone-time password", (await RunAsync("user", "list")).Output.Trim());

        Assert.Equal(ExitCodes.Success, (await RunAsync("user", "role", "ops@example.com", "--role", "viewer")).Code);
        Assert.Equal(ExitCodes.Success, (await RunAsync("user", "disable", "ops@example.com")).Code);

        Assert.Equal("ops@example.com\tviewer\tdisabled", (await RunAsync("user", "list")).Output.Trim());
        var verified = await RunAsync("audit", "verify");
        Assert.Equal((ExitCodes.Success, "whole: 6 entries."), (verified.Code, verified.Output.Trim()));
    }

    [Theory]
    [InlineData("user", "create", "no address", "--role", "viewer")]
    [InlineData("user", "create", "ops@example.com", "--role", "owner")]
    [InlineData("user", "role", "nobody@example.com", "--role", "viewer")]
    [InlineData("user", "create", "ops@example.com")]
    public async Task User_UnusableInput_IsRefusedInOneLine(params string[] args)
    {
        Assert.Equal(ExitCodes.Success, (await RunAsync("user", "create", "first@example.com", "--role", "admin")).Code);

        var run = await RunAsync(args);

        Assert.Equal(ExitCodes.BadInput, run.Code);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task List_WithoutADatabase_SaysWhereItLooked()
    {
        var run = await RunAsync("user", "list");

        Assert.Equal(ExitCodes.BadInput, run.Code);
        Assert.Contains(_folder.Path, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AfterAnEntryWasChanged_NamesIt()
    {
        await RunAsync("user", "create", "ops@example.com", "--role", "viewer");
        await RunAsync("user", "disable", "ops@example.com");
        await using (var data = await ConsoleData.OpenAsync(_folder.Path, create: false, CancellationToken.None))
        await using (var context = await data.Services.GetRequiredService<IDbContextFactory<ConsoleDbContext>>().CreateDbContextAsync())
        {
            await context.Database.ExecuteSqlRawAsync("DROP TRIGGER tr_audit_entries_no_update; UPDATE audit_entries SET actor = 'somebody else' WHERE sequence = 3;");
        }

        var run = await RunAsync("audit", "verify");

        Assert.Equal(ExitCodes.Failure, run.Code);
        Assert.StartsWith("broken: entry 3 ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disable_BesideARunningConsole_KeepsTheUserOutThere()
    {
        await using var console = ConsoleFactory.WithAdmin();
        await console.OpenAsync();
        await console.AddUserAsync("bot@example.com", SparkStacker.Console.Identity.Roles.Trader);

        var run = await VerbRun.Of("user", "disable", "bot@example.com", "--data", console.DataDirectory);

        Assert.Equal((ExitCodes.Success, ""), (run.Code, run.Error));
        Assert.Equal(401, (await new ApiCaller(console).SendAsync(HttpMethod.Post, "/api/v1/auth/token", new { email = "bot@example.com", password = TestUsers.Password })).Status);
    }

    private Task<VerbRun> RunAsync(params string[] args) => VerbRun.Of([.. args, "--data", _folder.Path]);
}
