using Microsoft.AspNetCore.Identity;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Identity;

public sealed class UserAdministrationTests
{
    [Theory]
    [InlineData(Roles.Viewer)]
    [InlineData(Roles.Trader)]
    public async Task Create_ByWhoIsNoAdmin_IsRefusedAndAudited(string role)
    {
        await using var users = await TestUsers.CreateAsync();
        var caller = await users.AddAsync("caller@example.com", role);

        var change = await users.AdministerAsync(a => a.CreateAsync(caller, "new@example.com", Roles.Admin, null));

        Assert.Equal("forbidden", change.Error?.Code);
        await Assert.ThrowsAsync<InvalidOperationException>(() => users.FindAsync("new@example.com"));
        var entry = Assert.Single(users.Audit.Outcomes);
        Assert.Equal(("caller@example.com", "create_user", "new@example.com", "forbidden"), (entry.Actor, entry.Action, entry.Target, entry.Result));
    }

    [Fact]
    public async Task Create_WithoutPassword_GivesAOneTimePasswordThatMustBeReplaced()
    {
        await using var users = await TestUsers.CreateAsync();
        var admin = await users.AddAsync("admin@example.com", Roles.Admin);

        var change = await users.AdministerAsync(a => a.CreateAsync(admin, "new@example.com", Roles.Trader, null));

        Assert.Null(change.Error);
        Assert.Null(PasswordRules.Refuse(change.OneTimePassword!));
        var created = await users.FindAsync("new@example.com");
        Assert.True(created.MustChangePassword);
        Assert.True(await users.UseAsync<UserManager<ApplicationUser>, bool>(m => m.CheckPasswordAsync(created, change.OneTimePassword!)));
        Assert.DoesNotContain(users.Audit.Entries, e => e.ToString().Contains(change.OneTimePassword!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "invalid_email")]
    [InlineData("no address", "invalid_email")]
    [InlineData("Admin@example.com", "email_taken")]
    public async Task Create_WithUnusableEmail_IsRefused(string email, string code)
    {
        await using var users = await TestUsers.CreateAsync();
        var admin = await users.AddAsync("admin@example.com", Roles.Admin);

        Assert.Equal(code, (await users.AdministerAsync(a => a.CreateAsync(admin, email, Roles.Viewer, null))).Error?.Code);
    }

    [Theory]
    [InlineData("short", Roles.Viewer, "invalid_password")]
    [InlineData("New@Example.com", Roles.Viewer, "invalid_password")]
    [InlineData(TestUsers.Password, "Owner", "invalid_role")]
    public async Task Create_WithUnusablePasswordOrRole_IsRefused(string password, string role, string code)
    {
        await using var users = await TestUsers.CreateAsync();
        var admin = await users.AddAsync("admin@example.com", Roles.Admin);

        Assert.Equal(code, (await users.AdministerAsync(a => a.CreateAsync(admin, "new@example.com", role, password))).Error?.Code);
    }

    [Fact]
    public async Task LastAdmin_CanNeitherBeDisabledNorDemoted()
    {
        await using var users = await TestUsers.CreateAsync();
        var first = await users.AddAsync("first@example.com", Roles.Admin);
        var second = await users.AddAsync("second@example.com", Roles.Admin);
        Assert.Null((await users.AdministerAsync(a => a.SetEnabledAsync(first, second.Id()!, enabled: false))).Error);

        Assert.Equal("last_admin", (await users.AdministerAsync(a => a.ChangeRoleAsync(first, first.Id()!, Roles.Trader))).Error?.Code);
        Assert.Equal("own_account", (await users.AdministerAsync(a => a.SetEnabledAsync(first, first.Id()!, enabled: false))).Error?.Code);
        Assert.False((await users.FindAsync("first@example.com")).IsDisabled);
    }

    [Fact]
    public async Task DisabledAdmin_WhoIsStillSignedIn_IsRefused()
    {
        await using var users = await TestUsers.CreateAsync();
        var first = await users.AddAsync("first@example.com", Roles.Admin);
        var second = await users.AddAsync("second@example.com", Roles.Admin);
        Assert.Null((await users.AdministerAsync(a => a.SetEnabledAsync(first, second.Id()!, enabled: false))).Error);

        Assert.Equal("forbidden", (await users.AdministerAsync(a => a.SetEnabledAsync(second, first.Id()!, enabled: false))).Error?.Code);
    }

    [Fact]
    public async Task ChangeRole_OfATrader_EndsTheSessionAndIsAuditedWithBothRoles()
    {
        await using var users = await TestUsers.CreateAsync();
        var admin = await users.AddAsync("admin@example.com", Roles.Admin);
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);

        Assert.Null((await users.AdministerAsync(a => a.ChangeRoleAsync(admin, trader.Id()!, Roles.Viewer))).Error);

        Assert.Null(await users.UseAsync<CurrentUser, ApplicationUser?>(c => c.FindAsync(trader)));
        var entry = Assert.Single(users.Audit.Outcomes);
        Assert.Equal(("trader@example.com", Roles.Trader, Roles.Viewer, "done"), (entry.Target, entry.OldValue, entry.NewValue, entry.Result));
    }

    [Fact]
    public async Task ResetPassword_OfAUser_ReplacesThePasswordAndEndsTheSession()
    {
        await using var users = await TestUsers.CreateAsync();
        var admin = await users.AddAsync("admin@example.com", Roles.Admin);
        var viewer = await users.AddAsync("viewer@example.com", Roles.Viewer);

        var change = await users.AdministerAsync(a => a.ResetPasswordAsync(admin, viewer.Id()!));

        var stored = await users.FindAsync("viewer@example.com");
        Assert.True(await users.UseAsync<UserManager<ApplicationUser>, bool>(m => m.CheckPasswordAsync(stored, change.OneTimePassword!)));
        Assert.False(await users.UseAsync<UserManager<ApplicationUser>, bool>(m => m.CheckPasswordAsync(stored, TestUsers.Password)));
        Assert.True(stored.MustChangePassword);
        Assert.Null(await users.UseAsync<CurrentUser, ApplicationUser?>(c => c.FindAsync(viewer)));
    }

    [Fact]
    public async Task Change_WhileTheAuditCannotBeWritten_IsNotMade()
    {
        await using var users = await TestUsers.CreateAsync();
        var admin = await users.AddAsync("admin@example.com", Roles.Admin);
        var trader = await users.AddAsync("trader@example.com", Roles.Trader);
        users.Audit.Fault = "The disk is full.";

        Assert.Equal("audit_not_written", (await users.AdministerAsync(a => a.SetEnabledAsync(admin, trader.Id()!, enabled: false))).Error?.Code);

        Assert.False((await users.FindAsync("trader@example.com")).IsDisabled);
    }

    [Fact]
    public async Task List_ByAViewer_IsEmpty()
    {
        await using var users = await TestUsers.CreateAsync();
        var viewer = await users.AddAsync("viewer@example.com", Roles.Viewer);

        Assert.Empty(await users.UseAsync<UserAdministration, IReadOnlyList<UserView>>(a => a.ListAsync(viewer, CancellationToken.None)));
    }

    [Fact]
    public async Task List_ByAnAdmin_ShowsEveryoneByEmail()
    {
        await using var users = await TestUsers.CreateAsync();
        var admin = await users.AddAsync("b@example.com", Roles.Admin);
        await users.AddAsync("a@example.com", Roles.Viewer);

        var list = await users.UseAsync<UserAdministration, IReadOnlyList<UserView>>(a => a.ListAsync(admin, CancellationToken.None));

        Assert.Equal([("a@example.com", Roles.Viewer, false), ("b@example.com", Roles.Admin, true)], list.Select(u => (u.Email, u.Role, u.IsSelf)));
    }
}
