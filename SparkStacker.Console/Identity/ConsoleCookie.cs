using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using SparkStacker.Console.Api;
using SparkStacker.Console.Identity.Sessions;

namespace SparkStacker.Console.Identity;

/// <summary>The cookie of browsers: theirs alone, for 12 hours after its last use and at most as long as its session.</summary>
internal static class ConsoleCookie
{
    public static void Apply(CookieAuthenticationOptions options)
    {
        Protect(options, "sparkstacker");
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = "/login";
        options.AccessDeniedPath = "/access-denied";
        options.Events.OnValidatePrincipal = SessionCookie.ValidateAsync;
        var (login, denied) = (options.Events.OnRedirectToLogin, options.Events.OnRedirectToAccessDenied);
        // Programs get an answer, people a page.
        options.Events.OnRedirectToLogin = context => ControlApi.IsApi(context.HttpContext) ? Schemes.AskForTokenAsync(context.HttpContext, null) : login(context);
        options.Events.OnRedirectToAccessDenied = context =>
            ControlApi.IsApi(context.HttpContext) ? Schemes.ForbidAsync(context.HttpContext)
            : context.HttpContext.User.MustChangePassword() ? Account(context)
            : denied(context);
    }

    /// <summary>Remembers between the two steps of a sign-in whose password was right.</summary>
    public static void ApplyTwoFactor(CookieAuthenticationOptions options)
    {
        Protect(options, "sparkstacker-two-factor");
        options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
    }

    private static void Protect(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.CookieManager = new TlsCookieManager();
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static Task Account(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Redirect("/account");
        return Task.CompletedTask;
    }
}
