using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Api;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Identity;

/// <summary>Users, roles, sign-in.</summary>
internal static class ConsoleIdentity
{
    public static IServiceCollection AddConsoleIdentity(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthorization(Policies.Add);
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, ApplyCookie)
            // Not used, but the framework signs out of it when it ends a session.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.AddIdentityCore<ApplicationUser>(Apply)
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<ConsoleDbContext>()
            .AddSignInManager<ConsoleSignInManager>()
            .AddClaimsPrincipalFactory<UserClaims>();
        services.AddScoped<ConsoleSignInManager>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromSeconds(5));
        services.AddScoped<AuthenticationStateProvider, CircuitAuthentication>();
        services.AddScoped<CurrentUser>();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<FirstUser>();
        services.AddSingleton<FirstAdmin>();
        services.AddScoped<RequestAddress>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<RequestAddress>());
        services.AddScoped<UserAudit>();
        services.AddScoped<UserAdministration>();
        services.AddOptions<AdminOptions>().BindConfiguration(AdminOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AdminOptions>, AdminOptionsValidator>();
        // Says at each new key that it isn't encrypted; the directory is readable for its owner only.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        return services;
    }

    private static void Apply(IdentityOptions options)
    {
        PasswordRules.Apply(options.Password);
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = ""; // Names are email addresses, checked by EmailRule.
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }

    private static void ApplyCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "sparkstacker";
        options.CookieManager = new TlsCookieManager();
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.LoginPath = "/login";
        options.AccessDeniedPath = "/access-denied";
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        var (login, denied) = (options.Events.OnRedirectToLogin, options.Events.OnRedirectToAccessDenied);
        options.Events.OnRedirectToLogin = context =>
        {
            // A script wants a status, not a page.
            if (ControlApi.IsApi(context.HttpContext))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                context.Response.Headers.WWWAuthenticate = "Bearer";
                return Task.CompletedTask;
            }

            return login(context);
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            if (ControlApi.IsApi(context.HttpContext))
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }

            if (context.HttpContext.User.MustChangePassword())
            {
                context.Response.Redirect("/account");
                return Task.CompletedTask;
            }

            return denied(context);
        };
    }
}
