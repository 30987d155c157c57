using Microsoft.AspNetCore.Identity;

namespace SparkStacker.Console.Identity;

internal static class UserManagerExtensions
{
    /// <summary>Creates a user with its one role; a user without a role is never left behind.</summary>
    /// <returns>Null when created; otherwise why not.</returns>
    public static async Task<string?> AddWithRoleAsync(this UserManager<ApplicationUser> users, ApplicationUser user, string password, string role)
    {
        var created = await users.CreateAsync(user, password);
        if (!created.Succeeded)
        {
            return created.Sentence();
        }

        var joined = await users.AddToRoleAsync(user, role);
        if (!joined.Succeeded)
        {
            await users.DeleteAsync(user);
            return joined.Sentence();
        }

        return null;
    }

    public static string Sentence(this IdentityResult result) => string.Join(" ", result.Errors.Select(e => e.Description));
}
