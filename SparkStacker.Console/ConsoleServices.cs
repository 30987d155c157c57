using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Radzen;
using SparkStacker.Console.Alerts;
using SparkStacker.Console.Api;
using SparkStacker.Console.Api.Documentation;
using SparkStacker.Console.Api.Limits;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Components;
using SparkStacker.Console.Components.Layout;
using SparkStacker.Console.Components.Shared.Notices;
using SparkStacker.Console.History;
using SparkStacker.Console.Hosting;
using SparkStacker.Console.Hosting.Configuration;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Infrastructure;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Schedules;
using SparkStacker.Console.Retention;
using SparkStacker.Console.Security;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console;

/// <summary>Everything of the console: pages, sign-in, storage, hosting.</summary>
public static class ConsoleServices
{
    public static IServiceCollection AddSparkStackerConsole(this IServiceCollection services) => services
        .AddTradingOptions()
        .AddConsoleStorage()
        .AddConsoleSecurity()
        .AddConsoleCounts()
        .AddConsoleIdentity()
        .AddAlerts()
        .AddNotifications()
        .AddBacktests()
        .AddRetention()
        .AddSingleton<IHistoryReader, HistoryReader>()
        .AddSingleton<Strategies.ParameterHistory>()
        .AddSingleton<Strategies.LiveComparisons>()
        .AddSingleton<Strategies.StrategyPerformance>()
        .AddHostedService<Strategies.ComparisonMeter>()
        .AddSingleton<Trades.TradeReader>()
        .AddInfrastructure()
        .AddSchedules()
        .AddConsolePages()
        .AddControlApi()
        .AddConsoleHosting();

    /// <summary>The order of what a request passes, and where it may go.</summary>
    public static void UseSparkStackerConsole(this WebApplication app)
    {
        app.UseProxies();
        app.UseRecentAnswers();
        app.UseSparkStackerRequestMetrics();
        app.UseSecurityHeaders();
        app.UseConsoleSecurity();
        app.UseExceptionHandler(failed => failed.Run(PlainPage.WriteFailureAsync));
        app.UseControlApi();
        app.UseMiddleware<StartingPage>();
        app.UseWhen(IsPage, pages => pages.UseStatusCodePagesWithReExecute("/not-found"));
        app.UseApiPages();
        app.UseWebSockets();
        app.UseRouting();
        app.UseAuthentication();
        app.UseApiLimits();
        app.UseMiddleware<FirstUserRedirect>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapSparkStackerMonitoring();
        app.MapForwardAuthentication();
        app.MapControlApi();
        app.MapAuditExport();
        app.MapBacktestReport();
        app.MapSignOut();
        app.MapPasswordChange();
        // Our own policy says it already, for all pages.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    private static bool IsPage(HttpContext context) =>
        !ControlApi.IsApi(context) && HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static IServiceCollection AddTradingOptions(this IServiceCollection services)
    {
        services.AddOptions<TradingOptions>().BindConfiguration(TradingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TradingOptions>, TradingOptionsValidator>();
        // Trading reads no configuration; its own validators come with it.
        services.AddOptions<MarketOptions>().BindConfiguration(MarketOptions.Section).ValidateOnStart();
        services.AddOptions<StrategyOptions>().BindConfiguration(StrategyOptions.Section).ValidateOnStart();
        services.AddOptions<PaperOptions>().BindConfiguration(PaperOptions.Section).ValidateOnStart();
        services.AddOptions<RiskOptions>().BindConfiguration(RiskOptions.Section).ValidateOnStart();
        return services;
    }

    private static IServiceCollection AddConsoleCounts(this IServiceCollection services) => services
        .AddScoped<CircuitHandler, CircuitCounter>()
        .Replace(ServiceDescriptor.Singleton<IAuditLog>(provider =>
        {
            var metrics = provider.GetRequiredService<ConsoleMetrics>();
            metrics.WillAudit(CommandPolicies.Commands.Select(CommandAudit.ActionOf).Append("sign_in"));
            return new CountedAuditLog(
                ActivatorUtilities.CreateInstance<AuditLog>(provider), metrics, provider.GetRequiredService<IHttpContextAccessor>(), provider.GetRequiredService<ILoggerFactory>());
        }));

    private static IServiceCollection AddConsolePages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        // The framework's own choice leaves it open to plain HTTP.
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        services.AddScoped<ThemeState>();
        services.AddScoped<NoticeBoard>();
        services.AddScoped<IOperatorCommands, OperatorCommands>();
        services.AddSingleton<ILiveFeed, LiveFeed>();
        return services;
    }

    private static IServiceCollection AddConsoleHosting(this IServiceCollection services)
    {
        services.AddSingleton<StartupState>();
        services.AddSingleton<Monitoring.Health.IReadinessCheck, StartedCheck>();
        services.AddSingleton<StartAnnouncement>();
        services.AddSingleton<MarketCheck>();
        services.AddHostedService<EngineHost>();
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));
        return services;
    }
}
