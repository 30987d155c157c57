using System.Security.Claims;

namespace SparkStacker.Console.Identity.Tokens;

/// <summary>Whom a bearer token stands for: a user as stored, cut down to the token's scope.</summary>
internal static class BearerPrincipal
{
    public static ClaimsPrincipal Create(UserState user, ApiTokenScope scope, string scheme, params ReadOnlySpan<Claim> more)
    {
        // A role that is no longer known counts as none.
        var rank = Math.Min(Roles.Rank(user.Role), (int)scope);
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, user.Id),
            new(ClaimTypes.Name, user.Email),
            new(ClaimTypes.Email, user.Email),
            new(PrincipalExtensions.StampClaim, user.Stamp),
            .. more,
        ];
        if (rank >= 0)
        {
            claims.Add(new(ClaimTypes.Role, Roles.All[rank]));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }
}
