using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Notifications;

internal static class NotificationServices
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<NotificationsOptions>().BindConfiguration(NotificationsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<NotificationsOptions>, NotificationsOptionsValidator>();
        services.AddSingleton<NotificationFeed>();
        services.AddSingleton<NotificationWriter>();
        services.AddSingleton<NotificationReader>();
        services.AddHostedService<EngineNewsPump>();
        return services.AddHostedService<AlertNewsPump>();
    }
}
