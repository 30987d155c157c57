using Microsoft.AspNetCore.Identity;
using Radzen;
using SparkStacker.Console.Components.Layout;
using SparkStacker.Console.Hosting;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console;

/// <summary>Everything of the console: pages, sign-in, storage, hosting.</summary>
public static class ConsoleServices
{
    public static IServiceCollection AddSparkStackerConsole(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddConsoleIdentity();
        services.AddConsolePages();
        services.AddSingleton<ILiveFeed, LiveFeed>();
        return services;
    }

    private static void AddConsolePages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        services.AddScoped<ThemeState>();
    }

    private static void AddConsoleIdentity(this IServiceCollection services)
    {
        services.AddAuthorization(Policies.Add);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
    }
}
