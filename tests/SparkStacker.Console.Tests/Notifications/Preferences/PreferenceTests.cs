using SparkStacker.Console.Notifications;
using SparkStacker.Console.Notifications.Channels;
using SparkStacker.Console.Notifications.Preferences;
using SparkStacker.Console.Tests.Notifications.Channels;
using static SparkStacker.Console.Tests.Notifications.NotificationBench;

namespace SparkStacker.Console.Tests.Notifications.Preferences;

public sealed class PreferenceTests : IAsyncLifetime
{
    private ChannelBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ChannelBench.CreateAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData(NotificationThreshold.Off, NotificationSeverity.Critical, false)]
    [InlineData(NotificationThreshold.Info, NotificationSeverity.Info, true)]
    [InlineData(NotificationThreshold.Warning, NotificationSeverity.Info, false)]
    [InlineData(NotificationThreshold.Warning, NotificationSeverity.Critical, true)]
    [InlineData(NotificationThreshold.Critical, NotificationSeverity.Warning, false)]
    [InlineData(NotificationThreshold.Critical, NotificationSeverity.Critical, true)]
    public void Passes_BySeverity_FromTheThresholdOn(NotificationThreshold threshold, NotificationSeverity severity, bool passes) =>
        Assert.Equal(passes, KindPreference.Passes(threshold, severity));

    [Fact]
    public async Task Unread_CountsOnlyWhatTheBellIsAskedFor_AndTheListShowsAll()
    {
        var usual = KindPreference.Usual;
        await SaveAsync(NotificationPreferences.Usual with { Trade = usual with { Bell = NotificationThreshold.Off }, Risk = usual with { Bell = NotificationThreshold.Critical } });

        await _bench.News.TellAsync(
            News("a", NotificationSeverity.Critical, NotificationKind.Trade), News("b"), News("c", NotificationSeverity.Critical), News("d", NotificationSeverity.Info, NotificationKind.Alert));

        Assert.Equal(2, await _bench.News.UnreadAsync());
        Assert.Equal(["About d", "About c"], (await _bench.News.ListAsync(new NotificationFilter(IsUnread: true))).Select(n => n.Title));
        Assert.Equal(4, (await _bench.News.ListAsync()).Count);
    }

    [Fact]
    public async Task Save_AfterReading_KeepsHowFarWasRead()
    {
        await _bench.News.TellAsync(News("a"));
        await _bench.News.Reader.ReadAllAsync(User, null, default);

        await SaveAsync(NotificationPreferences.Usual);

        Assert.Equal(0, await _bench.News.UnreadAsync());
    }

    [Fact]
    public async Task Mail_GoesToThoseWhoAskForIt_AndOnlyToThemWhereTheChannelHasNoRecipients()
    {
        await _bench.AddAsync(new SparkStacker.Console.Commands.SaveChannel(
            "mail", ChannelKind.Email, true, NotificationSeverity.Info, Enum.GetValues<NotificationKind>(), new ChannelSettings { Host = "127.0.0.1", Port = 25, From = "console@example.com" }));
        await _bench.News.AddUserAsync("2", _bench.News.Clock.GetUtcNow());
        await SaveAsync(NotificationPreferences.Usual with { Risk = KindPreference.Usual with { Email = NotificationThreshold.Critical } });

        await _bench.News.TellAsync(News("a"), News("b", NotificationSeverity.Critical));

        Assert.Equal("1@example.com", Assert.Single(await _bench.DeliveriesAsync()).Recipient);
    }

    private Task SaveAsync(NotificationPreferences preferences) => new PreferenceStore(_bench.News.Contexts, _bench.News.Feed).SaveAsync(User, preferences, default);
}
