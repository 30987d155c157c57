using Microsoft.Extensions.Options;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Console.Notifications.Delivery;
using SparkStacker.Console.Notifications.Preferences;

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
        services.AddSingleton<PreferenceStore>();
        services.AddScoped<PreferenceChange>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<ChannelBook>();
        services.AddSingleton<DeliveryRound>();
        services.AddSingleton<HttpDelivery>();
        services.AddSingleton<IChannelSender, WebhookSender>();
        services.AddSingleton<IChannelSender, EmailSender>();
        services.AddSingleton<IChannelSender, SlackSender>();
        services.AddSingleton<IChannelSender, DiscordSender>();
        services.AddSingleton<IChannelSender, PagerDutySender>();
        services.AddSingleton<IConsoleCommandHandler, SaveChannelHandler>();
        services.AddSingleton<IConsoleCommandHandler, DeleteChannelHandler>();
        services.AddSingleton<IConsoleCommandHandler, TestChannelHandler>();
        services.AddHostedService<DeliveryWorker>();
        services.AddHostedService<EngineNewsPump>();
        return services.AddHostedService<AlertNewsPump>();
    }
}
