using System.Security.Claims;

namespace SparkStacker.Console.Identity;

internal static class PrincipalExtensions
{
    /// <summary>Claim of a user who signed in with a one-time password.</summary>
    public const string MustChangePasswordClaim = "must_change_password";

    public static bool MustChangePassword(this ClaimsPrincipal user) => user.HasClaim(c => c.Type == MustChangePasswordClaim);

    public static string Email(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Email) ?? user.Identity?.Name ?? "";

    public static string? Id(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);

    public static string Role(this ClaimsPrincipal user) => Roles.All.LastOrDefault(user.IsInRole) ?? "";

    public static bool MayTrade(this ClaimsPrincipal user) => user.IsInRole(Roles.Trader) || user.IsInRole(Roles.Admin);
}
