using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SparkStacker.Console.Identity.Sessions;

namespace SparkStacker.Console.Identity;

/// <summary>What admins do with users. Each call asks anew whether its caller is an admin, and is written to the audit, refused or not.</summary>
internal sealed class UserAdministration(IServiceScopeFactory scopes, UserSessions sessions, UserAudit audit, TimeProvider clock)
{
    // One change at a time in the whole process: "the last admin" must still be true when the change is made.
    private static readonly SemaphoreSlim s_turn = new(1);

    public async Task<IReadOnlyList<UserView>> ListAsync(ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await IsAdminAsync(scope, caller))
        {
            return [];
        }

        var users = Users(scope);
        var now = clock.GetUtcNow();
        var views = new List<UserView>();
        foreach (var user in await users.Users.AsNoTracking().OrderBy(u => u.NormalizedEmail).ToListAsync(cancellationToken))
        {
            var role = (await users.GetRolesAsync(user)).FirstOrDefault() ?? "";
            views.Add(new UserView(
                user.Id, user.Email!, role, user.IsDisabled, user.MustChangePassword, user.Id == caller.Id(), user.CreatedAt,
                user.LockoutEnd > now ? user.LockoutEnd : null));
        }

        return views;
    }

    /// <param name="password">Null makes one, which the user must replace at the first sign-in; a chosen one is for keeps, also for scripts.</param>
    public Task<UserChange> CreateAsync(ClaimsPrincipal caller, string? email, string role, string? password) =>
        ChangeAsync(caller, "create_user", email, role, async scope =>
        {
            if (!EmailRule.Accepts(email))
            {
                return UserChange.Failed("invalid_email", $"'{email}' is not an email address. Allowed: {EmailRule.Text}.");
            }

            if (password is not null && PasswordRules.Refuse(password, email) is { } broken)
            {
                return UserChange.Failed("invalid_password", $"{broken} Allowed: {PasswordRules.Text}.");
            }

            if (await Users(scope).FindByNameAsync(email!) is not null)
            {
                return UserChange.Failed("email_taken", $"'{email}' has an account already.");
            }

            var chosen = password ?? GeneratedPassword.Create();
            var user = new ApplicationUser { UserName = email, Email = email, CreatedAt = clock.GetUtcNow(), MustChangePassword = password is null };
            return !Roles.All.Contains(role) ? NoSuchRole(role)
                : await Users(scope).AddWithRoleAsync(user, chosen, role) is { } refused ? UserChange.Failed("user_not_created", refused)
                : new UserChange(null, password is null ? chosen : null);
        });

    public Task<UserChange> SetEnabledAsync(ClaimsPrincipal caller, string id, bool enabled) =>
        ChangeUserAsync(caller, enabled ? "enable_user" : "disable_user", id, null, async (scope, user) =>
        {
            if (!enabled && user.Id == caller.Id())
            {
                return UserChange.Failed("own_account", "You can't disable your own account; another admin can.");
            }

            if (!enabled && await IsLastAdminAsync(scope, user))
            {
                return LastAdmin("disabled");
            }

            user.IsDisabled = !enabled;
            return await SaveAsync(scope, user);
        });

    public Task<UserChange> ChangeRoleAsync(ClaimsPrincipal caller, string id, string role) =>
        ChangeUserAsync(caller, "change_role", id, role, async (scope, user) =>
        {
            if (!Roles.All.Contains(role))
            {
                return NoSuchRole(role);
            }

            if (role != Roles.Admin && await IsLastAdminAsync(scope, user))
            {
                return LastAdmin("given another role");
            }

            var users = Users(scope);
            var left = await users.RemoveFromRolesAsync(user, await users.GetRolesAsync(user));
            var joined = left.Succeeded ? await users.AddToRoleAsync(user, role) : left;
            return joined.Succeeded ? await SaveAsync(scope, user) : UserChange.Failed("role_not_changed", joined.Sentence());
        });

    public Task<UserChange> ResetPasswordAsync(ClaimsPrincipal caller, string id) =>
        ChangeUserAsync(caller, "reset_password", id, null, async (scope, user) =>
        {
            var users = Users(scope);
            var password = GeneratedPassword.Create();
            user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
            user.MustChangePassword = true;
            user.LockoutEnd = null;
            user.AccessFailedCount = 0;
            // Whoever lost the phone asks an admin, too.
            user.TwoFactorEnabled = false;
            await scope.ServiceProvider.GetRequiredService<TwoFactor>().ForgetAsync(user);
            var saved = await SaveAsync(scope, user);
            return saved.IsSuccess ? new UserChange(null, password) : saved;
        });

    public Task<UserChange> DeleteAsync(ClaimsPrincipal caller, string id) =>
        ChangeUserAsync(caller, "delete_user", id, null, async (scope, user) =>
        {
            if (user.Id == caller.Id())
            {
                return UserChange.Failed("own_account", "You can't delete your own account; another admin can.");
            }

            if (await IsLastAdminAsync(scope, user))
            {
                return LastAdmin("deleted");
            }

            var deleted = await Users(scope).DeleteAsync(user);
            return deleted.Succeeded ? UserChange.Done : UserChange.Failed("user_not_deleted", deleted.Sentence());
        });

    private Task<UserChange> ChangeUserAsync(
        ClaimsPrincipal caller, string action, string id, string? newValue, Func<AsyncServiceScope, ApplicationUser, Task<UserChange>> change) =>
        ChangeAsync(caller, action, id, newValue, async scope => await Users(scope).FindByIdAsync(id) is { } user
            ? await change(scope, user)
            : UserChange.Failed("user_not_found", "There is no such user."));

    private async Task<UserChange> ChangeAsync(ClaimsPrincipal caller, string action, string? target, string? newValue, Func<AsyncServiceScope, Task<UserChange>> change)
    {
        await s_turn.WaitAsync();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var before = target is null ? null : await DescribeAsync(scope, target);
            var name = before?.Email ?? target;
            var result = !await IsAdminAsync(scope, caller) ? UserChange.Failed("forbidden", "Only admins change users. Nothing was done.")
                : caller.SessionId() is { } session && !await sessions.IsVerifiedAsync(session, CancellationToken.None) ? new UserChange(Reauthentication.Required)
                : await audit.StartAsync(caller.Actor(), action, name, before?.Value, newValue) is { } fault
                    ? UserChange.Failed("audit_not_written", $"Nothing was done, because the audit can't be written. {fault}")
                : await change(scope);
            await audit.WriteAsync(caller.Actor(), action, name, before?.Value, newValue, result.Error?.Code);
            return result;
        }
        finally
        {
            s_turn.Release();
        }
    }

    private static async Task<(string Email, string Value)?> DescribeAsync(AsyncServiceScope scope, string id) =>
        await Users(scope).FindByIdAsync(id) is { } user
            ? (user.Email!, $"{(await Users(scope).GetRolesAsync(user)).FirstOrDefault()}{(user.IsDisabled ? ", disabled" : "")}")
            : null;

    private async Task<UserChange> SaveAsync(AsyncServiceScope scope, ApplicationUser user)
    {
        // A new stamp ends whatever the user has open. It also saves.
        var saved = await Users(scope).UpdateSecurityStampAsync(user);
        if (!saved.Succeeded)
        {
            return UserChange.Failed("user_not_saved", saved.Sentence());
        }

        // Otherwise the user's list would still show them.
        await sessions.EndAllAsync(user.Id, null, CancellationToken.None);
        return UserChange.Done;
    }

    private static async Task<bool> IsLastAdminAsync(AsyncServiceScope scope, ApplicationUser user) =>
        (await Users(scope).GetUsersInRoleAsync(Roles.Admin)).Where(u => !u.IsDisabled).ToArray() is [var last] && last.Id == user.Id;

    private static Task<bool> IsAdminAsync(AsyncServiceScope scope, ClaimsPrincipal caller) =>
        caller.Identity is MachineOwner ? Task.FromResult(true) : scope.ServiceProvider.GetRequiredService<CurrentUser>().MayAsync(caller, Policies.Admin);

    private static UserManager<ApplicationUser> Users(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>();

    private static UserChange LastAdmin(string what) =>
        UserChange.Failed("last_admin", $"This is the last enabled admin and can't be {what}: nobody could manage users any more.");

    private static UserChange NoSuchRole(string role) => UserChange.Failed("invalid_role", $"'{role}' is not a role. Allowed: {string.Join(", ", Roles.All)}.");
}
