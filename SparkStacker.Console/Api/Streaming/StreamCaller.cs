using System.Security.Claims;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Identity.Tokens;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>Who listens, and whether they still may: asked again while the stream lasts.</summary>
internal sealed class StreamCaller(HttpContext http)
{
    private string? _token = Schemes.Token(http.Request);

    /// <summary>Whether the request's own header or cookie lets it in.</summary>
    public bool IsKnown => http.User.Identity?.IsAuthenticated is true;

    /// <summary>Id of the user who listens; null before the first look.</summary>
    public string? UserId { get; private set; }

    /// <summary>Takes the token of the first message in place of the header.</summary>
    public void Use(string token) => _token = token;

    /// <summary>Whether the caller may read right now.</summary>
    public async Task<bool> MayReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var services = scope.ServiceProvider;
        var principal = _token is null ? http.User
            : _token.StartsWith(ApiTokenText.Prefix, StringComparison.Ordinal)
                ? await services.GetRequiredService<ApiTokens>().VerifyAsync(_token, http.Connection.RemoteIpAddress, cancellationToken)
            : await services.GetRequiredService<AccessTokens>().VerifyAsync(_token, cancellationToken);
        UserId = principal?.Id() ?? UserId;
        return principal is { Identity.IsAuthenticated: true } && await MayAsync(services, principal);
    }

    private static Task<bool> MayAsync(IServiceProvider services, ClaimsPrincipal principal) =>
        services.GetRequiredService<CurrentUser>().MayAsync(principal, Policies.Read);
}
