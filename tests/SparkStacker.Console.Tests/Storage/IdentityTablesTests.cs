using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Tests.Storage;

public sealed class IdentityTablesTests
{
    [Fact]
    public async Task User_WithRoleLockoutAndClaim_IsReadAfterARestart()
    {
        await using var storage = await TestStorage.CreateAsync();
        var time = new DateTimeOffset(638_000_000_001_234_567, TimeSpan.Zero);
        await using (var context = storage.Context())
        {
            using var users = Users(context);
            context.Roles.Add(new IdentityRole("Trader") { NormalizedName = "TRADER" });
            await context.SaveChangesAsync();
            var user = new ApplicationUser
            {
                UserName = "trader@example.org",
                NormalizedUserName = "TRADER@EXAMPLE.ORG",
                NormalizedEmail = "TRADER@EXAMPLE.ORG",
                CreatedAt = time,
                LockoutEnd = time,
                IsDisabled = true,
                MustChangePassword = true,
            };
            Assert.True((await users.CreateAsync(user)).Succeeded);
            await users.AddToRoleAsync(user, "TRADER");
            await users.AddClaimsAsync(user, [new("theme", "dark")]);
            await users.UpdateAsync(user);
        }

        await storage.RestartAsync();
        await using var again = storage.Context();
        using var store = Users(again);
        var read = await store.FindByEmailAsync("TRADER@EXAMPLE.ORG");
        Assert.Equal((time, (DateTimeOffset?)time, true, true), (read!.CreatedAt, read.LockoutEnd, read.IsDisabled, read.MustChangePassword));
        Assert.True(await store.IsInRoleAsync(read, "TRADER"));
        Assert.Equal("dark", Assert.Single(await store.GetClaimsAsync(read)).Value);
        Assert.Equal(1, await again.Users.CountAsync(u => u.LockoutEnd <= time));
    }

    private static UserStore<ApplicationUser, IdentityRole, ConsoleDbContext> Users(ConsoleDbContext context) => new(context);
}
