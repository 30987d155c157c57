using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Console.Notifications.Delivery;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Tests.Notifications.Channels;

/// <summary>Notifications with channels that really send.</summary>
internal sealed class ChannelBench : IAsyncDisposable
{
    public const string Secret = "a-secret-of-twenty-c";

    private readonly HttpDelivery _http;

    private ChannelBench(NotificationBench news)
    {
        News = news;
        _http = new HttpDelivery(news.Clock);
        (Book, Round) = Open();
    }

    public NotificationBench News { get; }

    public ChannelBook Book { get; private set; }

    public DeliveryRound Round { get; private set; }

    public static async Task<ChannelBench> CreateAsync() => new(await NotificationBench.CreateAsync());

    public static SaveChannel Webhook(string id, string url, NotificationSeverity minimum = NotificationSeverity.Info) =>
        new(id, ChannelKind.Webhook, true, minimum, Enum.GetValues<NotificationKind>(), new ChannelSettings { Url = url, Secret = Secret });

    public async Task AddAsync(SaveChannel channel)
    {
        var result = await Book.SaveAsync(channel, default);
        Assert.True(result.IsSuccess, result.Error?.Message);
    }

    /// <summary>What became of all that goes out, oldest first.</summary>
    public async Task<List<NotificationDeliveryRow>> DeliveriesAsync()
    {
        await using var context = News.Storage.Context();
        return [.. context.NotificationDeliveries.OrderBy(d => d.Id)];
    }

    public async Task<ChannelView> ViewAsync(string id) => (await Book.ListAsync(default)).Single(c => c.Id == id);

    public async Task RestartAsync()
    {
        await News.Storage.RestartAsync();
        (Book, Round) = Open();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await News.DisposeAsync();
    }

    private (ChannelBook Book, DeliveryRound Round) Open()
    {
        var book = new ChannelBook(News.Contexts, News.Storage.Get<IDataProtectionProvider>(), News.Feed, News.Clock);
        IChannelSender[] senders = [new WebhookSender(_http, News.Clock), new SlackSender(_http), new DiscordSender(_http), new PagerDutySender(_http), new EmailSender(News.Clock)];
        return (book, new DeliveryRound(
            News.Contexts, book, senders, News.Feed, Options.Create(new NotificationsOptions { PublicUrl = "https://console.example.com/" }), News.Clock, NullLogger<DeliveryRound>.Instance));
    }
}
