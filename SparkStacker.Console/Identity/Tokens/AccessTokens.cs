using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SparkStacker.Console.Identity.Sessions;

namespace SparkStacker.Console.Identity.Tokens;

/// <summary>Signs and verifies access tokens. A token says who and which session; what they may do is looked up each time.</summary>
internal sealed class AccessTokens(SigningKeys keys, UserStates users, UserSessions sessions, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const string Issuer = "sparkstacker";
    private const string Audience = "sparkstacker-api";
    private const string StampClaim = "stp";
    private const int LongestToken = 4096;
    private static readonly TimeSpan s_skew = TimeSpan.FromSeconds(30);

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LongestToken, SetDefaultTimesOnTokenCreation = false };

    public string Issue(UserState user, string sessionId)
    {
        var (key, now) = (keys.Current(), clock.GetUtcNow().UtcDateTime);
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = user.Id,
                [JwtRegisteredClaimNames.Sid] = sessionId,
                [JwtRegisteredClaimNames.Jti] = TokenText.Random(16),
                [StampClaim] = user.Fingerprint,
            },
            SigningCredentials = new SigningCredentials(SecurityKeyOf(key), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>Whom the token stands for; null where it opens nothing, whatever the reason.</summary>
    public async Task<ClaimsPrincipal?> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        var result = _handler.ValidateToken(token, Parameters());
        if (!result.IsValid
            || result.ClaimsIdentity.FindFirst(JwtRegisteredClaimNames.Sub)?.Value is not { } userId
            || result.ClaimsIdentity.FindFirst(JwtRegisteredClaimNames.Sid)?.Value is not { } session
            || await users.FindAsync(userId, cancellationToken) is not { MayUseTokens: true } user
            || user.Fingerprint != result.ClaimsIdentity.FindFirst(StampClaim)?.Value
            || !await sessions.IsLiveAsync(session, userId, cancellationToken))
        {
            return null;
        }

        return BearerPrincipal.Create(user, ApiTokenScope.Admin, Schemes.AccessToken, new Claim(PrincipalExtensions.SessionClaim, session));
    }

    private TokenValidationParameters Parameters() => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = Audience,
        // One algorithm: neither "none" nor a public key taken for a secret.
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidateIssuerSigningKey = true,
        // By its id only; the library would otherwise try all keys.
        IssuerSigningKeyResolver = (_, _, id, _) => keys.Find(id) is { } key ? [SecurityKeyOf(key)] : [],
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
    };

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return from is { } begin && until is { } end && begin <= now + s_skew && now < end + s_skew;
    }

    private static SymmetricSecurityKey SecurityKeyOf(SigningKey key) => new(key.Secret) { KeyId = key.Id };
}
