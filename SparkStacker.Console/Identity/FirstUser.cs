using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SparkStacker.Console.Identity;

/// <summary>Whether anyone can sign in yet, and how the first admin comes to be: once, whoever asks first.</summary>
internal sealed class FirstUser(IServiceScopeFactory scopes, SetupCode code, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private volatile bool _exists;

    /// <summary>Users are disabled, never deleted: once there is one, there is one.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        if (!_exists)
        {
            await using var scope = scopes.CreateAsyncScope();
            _exists = await scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>().Users.AnyAsync(cancellationToken);
        }

        return _exists;
    }

    /// <summary>Creates the first admin.</summary>
    /// <returns>Null when created; otherwise why not, one sentence.</returns>
    public async Task<string?> CreateAdminAsync(string email, string password, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (await ExistsAsync(cancellationToken))
            {
                return "There is a user already: sign in, or ask an admin for an account.";
            }

            await using var scope = scopes.CreateAsyncScope();
            await EnsureRolesAsync(scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>());
            var users = scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>();
            var error = await users.AddWithRoleAsync(new ApplicationUser { UserName = email, Email = email, CreatedAt = clock.GetUtcNow() }, password, Roles.Admin);
            if (error is null)
            {
                _exists = true;
                code.Revoke();
            }

            return error;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The three roles are rows, too.</summary>
    public async Task SeedRolesAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        await EnsureRolesAsync(scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>());
    }

    public void Dispose() => _one.Dispose();

    private static async Task EnsureRolesAsync(RoleManager<IdentityRole> roles)
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role) && await roles.CreateAsync(new IdentityRole(role)) is { Succeeded: false } refused)
            {
                throw new InvalidOperationException($"Role {role} could not be created: {refused}");
            }
        }
    }
}
