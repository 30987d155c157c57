using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Console.Notifications.Delivery;
using SparkStacker.Console.Storage;
using SparkStacker.Console.Tests.Storage;
using SparkStacker.Tests.Shared.Fakes;

namespace SparkStacker.Console.Tests.Notifications;

/// <summary>Notifications over a database of their own, with the user that the component harness signs in.</summary>
internal sealed class NotificationBench : IAsyncDisposable
{
    public const string User = "1";

    private NotificationBench(TestStorage storage, NotificationsOptions options)
    {
        Storage = storage;
        Writer = new NotificationWriter(Contexts, Feed, new Outbox(new ChannelBook(Contexts, storage.Get<IDataProtectionProvider>(), Feed, Clock), NullLogger<Outbox>.Instance), Options.Create(options), Clock);
        Reader = new NotificationReader(Contexts, Feed);
    }

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public NotificationFeed Feed { get; } = new();

    public TestStorage Storage { get; }

    public NotificationWriter Writer { get; }

    public NotificationReader Reader { get; }

    public IDbContextFactory<ConsoleDbContext> Contexts => Storage.Get<IDbContextFactory<ConsoleDbContext>>();

    public static async Task<NotificationBench> CreateAsync(NotificationsOptions? options = null)
    {
        var bench = new NotificationBench(await TestStorage.CreateAsync(), options ?? new NotificationsOptions());
        await bench.AddUserAsync(User, bench.Clock.GetUtcNow());
        return bench;
    }

    public static News News(string key, NotificationSeverity severity = NotificationSeverity.Warning, NotificationKind kind = NotificationKind.Risk) =>
        new(kind, severity, $"About {key}", $"Something happened to {key}.", "/risk", key);

    public async Task AddUserAsync(string id, DateTimeOffset since)
    {
        await using var context = Storage.Context();
        context.Users.Add(new ApplicationUser { Id = id, UserName = $"{id}@example.com", Email = $"{id}@example.com", CreatedAt = since });
        await context.SaveChangesAsync();
    }

    public Task TellAsync(params News[] news) => Writer.AddAsync(news, default);

    public async Task<IReadOnlyList<Notification>> ListAsync(NotificationFilter? filter = null, string user = User) =>
        (await Reader.ListAsync(user, filter ?? new NotificationFilter(), null, 50, default)).Items;

    public Task<int> UnreadAsync(string user = User) => Reader.CountUnreadAsync(user, default);

    public async ValueTask DisposeAsync()
    {
        Writer.Dispose();
        await Storage.DisposeAsync();
    }
}
