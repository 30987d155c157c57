using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Api;

/// <summary>
/// The proxy asks here before each request to Grafana, with the browser's cookie. The answer says who it is in headers
/// that the proxy copies; it deletes those of the browser first, and lets nobody from outside come here.
/// </summary>
internal static class ForwardAuthentication
{
    // Caddy names the page that the browser asked for.
    private const string AskedHeader = "X-Forwarded-Uri";

    public static void MapForwardAuthentication(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/auth/verify", Verify).WithName("VerifyForProxy").AllowAnonymous();

    private static IResult Verify(HttpContext context)
    {
        var (user, headers) = (context.User, context.Response.Headers);
        headers.CacheControl = "no-store";
        if (user.Identity is not { IsAuthenticated: true })
        {
            return IsBrowser(context.Request)
                ? Results.Redirect("/login?ReturnUrl=" + Uri.EscapeDataString(LocalUrl.OrHome(context.Request.Headers[AskedHeader])))
                : Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        // A one-time password opens nothing but the page that replaces it.
        if (user.MustChangePassword())
        {
            return IsBrowser(context.Request) ? Results.Redirect("/account") : Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (GrafanaRole(user.Role()) is not { } role)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        headers["X-WEBAUTH-USER"] = user.Email();
        headers["X-WEBAUTH-EMAIL"] = user.Email();
        headers["X-WEBAUTH-ROLE"] = role;
        return Results.Ok();
    }

    private static bool IsBrowser(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static string? GrafanaRole(string role) => role switch
    {
        Roles.Admin => "Admin",
        Roles.Trader => "Editor",
        Roles.Viewer => "Viewer",
        _ => null,
    };
}
