using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Identity.Sessions;
using SparkStacker.Console.Identity.Tokens;
using SparkStacker.Console.Storage;

namespace SparkStacker.Console.Identity;

/// <summary>Users, roles, sign-in.</summary>
internal static class ConsoleIdentity
{
    public static IServiceCollection AddConsoleIdentity(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthorization(Policies.Add);
        services.AddAuthentication(Schemes.Any)
            .AddPolicyScheme(Schemes.Any, null, options => options.ForwardDefaultSelector = Schemes.Choose)
            .AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(Schemes.ApiToken, null)
            .AddScheme<AuthenticationSchemeOptions, AccessTokenHandler>(Schemes.AccessToken, null)
            .AddCookie(IdentityConstants.ApplicationScheme, ConsoleCookie.Apply)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, ConsoleCookie.ApplyTwoFactor)
            // Not used, but the framework signs out of it when it ends a session.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.AddIdentityCore<ApplicationUser>(Apply)
            .AddRoles<IdentityRole>()
            .AddUserStore<ConsoleUserStore>()
            .AddEntityFrameworkStores<ConsoleDbContext>()
            .AddTokenProvider<AuthenticatorTokenProvider<ApplicationUser>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddPasswordValidator<PasswordRuleValidator>()
            .AddSignInManager<ConsoleSignInManager>()
            .AddClaimsPrincipalFactory<UserClaims>();
        services.AddScoped<ConsoleSignInManager>();
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromSeconds(4);
            options.OnRefreshingPrincipal = SessionCookie.KeepAsync;
        });
        services.AddSessionsAndTokens();
        services.AddScoped<CircuitAuthentication>();
        services.AddScoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<CircuitAuthentication>());
        services.AddScoped<CircuitHandler, CircuitWatch>();
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

    private static void AddSessionsAndTokens(this IServiceCollection services)
    {
        services.AddSingleton<UserChanges>();
        services.AddSingleton<UserStates>();
        services.AddSingleton<UserSessions>();
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<RefreshTokens>();
        services.AddSingleton<ApiTokens>();
        services.AddSingleton<UsedCodes>();
        services.AddSingleton<PasswordGate>();
        services.AddSingleton<UnknownAccounts>();
        services.AddSingleton<SignInLimits>();
        services.AddScoped<CredentialCheck>();
        services.AddScoped<TokenAdministration>();
        services.AddScoped<RecentPassword>();
        services.AddScoped<TwoFactor>();
    }
}
