using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Identity;

/// <summary>Lets in whoever brings a token, and refuses without sending anyone to a sign-in page.</summary>
internal abstract class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ConsoleMetrics metrics)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>Whom the token stands for; null where it opens nothing.</summary>
    protected abstract Task<ClaimsPrincipal?> VerifyAsync(string token);

    protected sealed override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Schemes.Token(Request) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (await VerifyAsync(token) is { } principal)
        {
            return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));
        }

        metrics.AuthenticationFailed(AuthFailureReason.BearerToken);
        return AuthenticateResult.Fail("The token opens nothing.");
    }

    protected sealed override Task HandleChallengeAsync(AuthenticationProperties properties) => Schemes.AskForTokenAsync(Context, "invalid_token");

    protected sealed override Task HandleForbiddenAsync(AuthenticationProperties properties) => Schemes.ForbidAsync(Context);
}
