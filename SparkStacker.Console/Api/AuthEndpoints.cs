using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Console.Identity.Tokens;

namespace SparkStacker.Console.Api;

/// <summary><c>auth</c>: how programs sign in with a password: a short access token, and a refresh token that works once.</summary>
internal static class AuthEndpoints
{
    private const int UsualWaitSeconds = 60;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/auth/token", SignInAsync).AllowAnonymous().WithName("CreateAccessToken").WithSummary("Signs in with email and password")
            .Body<TokenRequest>().Answers<TokenPair>();
        api.MapPost("/auth/refresh", RefreshAsync).AllowAnonymous().WithName("RefreshAccessToken").WithSummary("Exchanges a refresh token for new tokens")
            .Body<RefreshRequest>().Answers<TokenPair>();
        api.MapPost("/auth/revoke", RevokeAsync).AllowAnonymous().WithName("RevokeRefreshToken").WithSummary("Ends the session of a refresh token")
            .Body<RefreshRequest>().Answers(StatusCodes.Status204NoContent);
    }

    private static async Task<ApiAnswer> SignInAsync(
        ApiBody<TokenRequest> body, HttpContext http, CredentialCheck credentials, UserStates users, UserSessions sessions, AccessTokens access, RefreshTokens refresh,
        SignInLimits limits, TimeProvider clock, CancellationToken cancellationToken)
    {
        var request = body.Value;
        if (limits.Refuse(http, request.Email!) is { } pause)
        {
            return Problems.RateLimited(pause, "Too many attempts to sign in from this address.");
        }

        var result = await credentials.CheckAsync(request.Email!, request.Password!, request.TwoFactorCode, cancellationToken);
        if (result.Problem is { } problem)
        {
            return Refuse(problem, result.LockedUntil - clock.GetUtcNow());
        }

        var user = (await users.FindAsync(result.User!.Id, cancellationToken))!;
        var session = await sessions.StartAsync(user.Id, SessionKind.Api, DeviceName.Of(http.Request), http.Connection.RemoteIpAddress?.ToString(), cancellationToken);
        return await AnswerAsync(user, session, access, refresh, cancellationToken);
    }

    private static async Task<ApiAnswer> RefreshAsync(
        ApiBody<RefreshRequest> body, AccessTokens access, RefreshTokens refresh, UserAudit audit, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var redeemed = await refresh.RedeemAsync(body.Value.RefreshToken!, cancellationToken);
        if (redeemed is { WasReused: true, User: { } victim })
        {
            loggers.CreateLogger(nameof(AuthEndpoints)).RefreshTokenReused(victim.Email);
            await audit.WriteAsync(victim.Email, "refresh_token_reuse", victim.Email, null, "session ended", "refresh_token_reused");
        }

        return redeemed is { SessionId: { } session, User: { } user }
            ? await AnswerAsync(user, session, access, refresh, cancellationToken)
            : Problems.Of(StatusCodes.Status401Unauthorized, "invalid_refresh_token", "The refresh token is unknown, used, expired or revoked; sign in again.");
    }

    // Unknown tokens get the same answer: whoever asks wants it gone, and it is (RFC 7009).
    private static async Task<ApiAnswer> RevokeAsync(ApiBody<RefreshRequest> body, RefreshTokens refresh, UserAudit audit, CancellationToken cancellationToken)
    {
        if (await refresh.RevokeAsync(body.Value.RefreshToken!, cancellationToken) is { } user)
        {
            await audit.WriteAsync(user.Email, "sign_out", "api", null, null, null);
        }

        return ApiAnswer.NoContent;
    }

    private static async Task<ApiAnswer> AnswerAsync(UserState user, string session, AccessTokens access, RefreshTokens refresh, CancellationToken cancellationToken) =>
        ApiAnswer.Ok(new TokenPair(access.Issue(user, session), await refresh.IssueAsync(user, session, cancellationToken), (int)AccessTokens.Lifetime.TotalSeconds));

    private static ApiAnswer Refuse(string problem, TimeSpan? wait) => problem switch
    {
        "locked_out" => ApiAnswer.Problem(
            ApiProblem.Of(StatusCodes.Status429TooManyRequests, problem, "Too many wrong passwords or codes; the account is locked for some minutes."),
            Math.Max(1, (int)Math.Ceiling(wait?.TotalSeconds ?? UsualWaitSeconds))),
        "two_factor_required" => Problems.Of(StatusCodes.Status401Unauthorized, problem, "This account has a second factor: send its code as twoFactorCode."),
        "wrong_two_factor_code" => Problems.Of(StatusCodes.Status401Unauthorized, problem, "twoFactorCode: neither the app's code of now nor an unused recovery code."),
        "must_change_password" => Problems.Of(
            StatusCodes.Status403Forbidden, "password_change_required", "The one-time password must be replaced first, on the page /account."),
        _ => Problems.Of(StatusCodes.Status401Unauthorized, "invalid_credentials", "Email or password is wrong, or the account is disabled."),
    };
}
