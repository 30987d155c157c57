using Microsoft.Extensions.Options;
using SparkStacker.Console.Commands;

namespace SparkStacker.Console.Alerts;

internal static class AlertServices
{
    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddOptions<AlertsOptions>().BindConfiguration(AlertsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AlertsOptions>, AlertsOptionsValidator>();
        services.AddSingleton<WebhookTokenFile>();
        services.AddSingleton<AlertBook>();
        services.AddSingleton<IAlertReader>(provider => provider.GetRequiredService<AlertBook>());
        services.AddSingleton<AlertLinks>();
        services.AddSingleton<IConsoleCommandHandler, AcknowledgeAlertHandler>();
        return services.AddHostedService<AlertsAtStart>();
    }
}
