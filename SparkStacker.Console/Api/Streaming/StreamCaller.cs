using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Console.Identity.Tokens;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>Who listens, and whether they still may: asked again while the stream lasts.</summary>
internal sealed class StreamCaller(HttpContext http)
{
    // Made before anybody listens for changes of users: it must hear of them first.
    private readonly UserStates _users = http.RequestServices.GetRequiredService<UserStates>();
    private string? _token = Schemes.Token(http.Request);

    /// <summary>Whether the request's own header or cookie lets it in.</summary>
    public bool IsKnown => http.User.Identity?.IsAuthenticated is true;

    /// <summary>Id of the user who listens; null before the first look.</summary>
    public string? UserId { get; private set; }

    /// <summary>Takes the token of the first message in place of the header.</summary>
    public void Use(string token) => _token = token;

    /// <summary>Whether the caller may read right now. Asked by thousands every few seconds: what is known of a user is at most a second old.</summary>
    public async Task<bool> MayReadAsync(CancellationToken cancellationToken)
    {
        var services = http.RequestServices;
        var principal = _token is null ? await SignedInAsync(services, cancellationToken)
            : _token.StartsWith(ApiTokenText.Prefix, StringComparison.Ordinal)
                ? await services.GetRequiredService<ApiTokens>().VerifyAsync(_token, http.Connection.RemoteIpAddress, cancellationToken)
            : await services.GetRequiredService<AccessTokens>().VerifyAsync(_token, cancellationToken);
        UserId = principal?.Id() ?? UserId;
        return principal is { Identity.IsAuthenticated: true } && (await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(principal, Policies.Read)).Succeeded;
    }

    // A cookie's principal may be older than the last change of its user or session.
    private async Task<ClaimsPrincipal?> SignedInAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        http.User.Id() is { } id
        && await _users.FindAsync(id, cancellationToken) is { MayUseTokens: true } user
        && user.Stamp == http.User.FindFirstValue(Identity.PrincipalExtensions.StampClaim)
        && (http.User.SessionId() is not { } session || await services.GetRequiredService<UserSessions>().IsLiveAsync(session, id, cancellationToken))
            ? http.User
            : null;
}
