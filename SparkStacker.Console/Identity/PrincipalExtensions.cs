using System.Security.Claims;

namespace SparkStacker.Console.Identity;

internal static class PrincipalExtensions
{
    /// <summary>Claim of a user who signed in with a one-time password.</summary>
    public const string MustChangePasswordClaim = "must_change_password";

    /// <summary>Claim with the id of the session that the principal came from.</summary>
    public const string SessionClaim = "sid";

    /// <summary>Claim with the name of the API token that the principal came from.</summary>
    public const string TokenNameClaim = "token_name";

    /// <summary>Claim that the framework keeps the security stamp in.</summary>
    public const string StampClaim = "AspNet.Identity.SecurityStamp";

    public static string? SessionId(this ClaimsPrincipal user) => user.FindFirstValue(SessionClaim);

    /// <summary>Came with an API token, not with a password.</summary>
    public static bool IsApiToken(this ClaimsPrincipal user) => user.HasClaim(c => c.Type == TokenNameClaim);

    /// <summary>Who acts, for the audit: the email, and the token where one was used.</summary>
    public static string Actor(this ClaimsPrincipal user) =>
        user.FindFirstValue(TokenNameClaim) is { } token ? $"{user.Email()} (token {token})" : user.Email();

    public static bool MustChangePassword(this ClaimsPrincipal user) => user.HasClaim(c => c.Type == MustChangePasswordClaim);

    public static string Email(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Email) ?? user.Identity?.Name ?? "";

    public static string? Id(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);

    public static string Role(this ClaimsPrincipal user) => Roles.All.LastOrDefault(user.IsInRole) ?? "";

    public static bool MayTrade(this ClaimsPrincipal user) => user.IsInRole(Roles.Trader) || user.IsInRole(Roles.Admin);
}
