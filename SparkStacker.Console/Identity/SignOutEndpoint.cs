using Microsoft.AspNetCore.Antiforgery;

namespace SparkStacker.Console.Identity;

internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder app) => app.MapPost("/sign-out", SignOutAsync).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery, ConsoleSignInManager signIn, UserAudit audit)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        // Whoever wants out gets out, written down or not.
        await audit.WriteAsync(http.User.Actor(), "sign_out", null, null, null, null);
        await signIn.SignOutAsync();
        return Results.Redirect("/login");
    }
}
