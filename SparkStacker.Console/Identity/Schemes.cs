using Microsoft.AspNetCore.Identity;
using SparkStacker.Console.Identity.Tokens;

namespace SparkStacker.Console.Identity;

/// <summary>The ways to say who one is. The request decides: an API token, an access token, or else the cookie.</summary>
internal static class Schemes
{
    /// <summary>Chooses one of the others.</summary>
    public const string Any = "sparkstacker";
    public const string ApiToken = "api-token";
    public const string AccessToken = "access-token";

    private const string Bearer = "Bearer ";

    /// <summary>The bearer token of the request; null without one.</summary>
    public static string? Token(HttpRequest request) =>
        request.Headers.Authorization is [{ } value] && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? value[Bearer.Length..].Trim() : null;

    public static string Choose(HttpContext context) => Token(context.Request) switch
    {
        null => IdentityConstants.ApplicationScheme,
        var token when token.StartsWith(ApiTokenText.Prefix, StringComparison.Ordinal) => ApiToken,
        _ => AccessToken,
    };

    /// <summary>401; what stands before the API adds a body that says the same.</summary>
    /// <param name="error">Code of RFC 6750 where a token was sent that opens nothing.</param>
    public static Task AskForTokenAsync(HttpContext context, string? error)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = error is null ? "Bearer" : $"Bearer error=\"{error}\"";
        return Task.CompletedTask;
    }

    /// <summary>403, likewise.</summary>
    public static Task ForbidAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
