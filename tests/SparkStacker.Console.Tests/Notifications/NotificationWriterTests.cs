using SparkStacker.Console.Notifications;
using static SparkStacker.Console.Tests.Notifications.NotificationBench;

namespace SparkStacker.Console.Tests.Notifications;

public sealed class NotificationWriterTests : IAsyncLifetime
{
    private NotificationBench _bench = null!;

    public async Task InitializeAsync() => _bench = await NotificationBench.CreateAsync(new NotificationsOptions { KeepMost = 100 });

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Add_SameKeyWithinTheWindow_IsCountedAndToldOnce()
    {
        var told = new List<Notification>();
        using var subscription = _bench.Feed.OnChanged(told.AddRange);

        await _bench.TellAsync(News("a"));
        _bench.Clock.Advance(TimeSpan.FromMinutes(9));
        await _bench.TellAsync(News("a") with { Text = "Again." }, News("b"));

        Assert.Equal(["About a", "About b"], told.Select(n => n.Title));
        var first = (await _bench.ListAsync()).Single(n => n.Title == "About a");
        Assert.Equal((2, "Again.", _bench.Clock.GetUtcNow()), (first.Repeats, first.Text, first.LastTime));
    }

    [Fact]
    public async Task Add_SameKeyLongAfter_IsToldAgain()
    {
        await _bench.TellAsync(News("a"));
        _bench.Clock.Advance(TimeSpan.FromMinutes(11));
        await _bench.TellAsync(News("a"));

        Assert.Equal([1, 1], (await _bench.ListAsync()).Select(n => n.Repeats));
    }

    [Fact]
    public async Task Add_AnEnd_ClosesItsBeginningAndIsGoodNews()
    {
        await _bench.TellAsync(News("a", NotificationSeverity.Critical));
        await _bench.TellAsync(News("a", NotificationSeverity.Critical) with { IsEnd = true });
        await _bench.TellAsync(News("a", NotificationSeverity.Critical));

        var all = await _bench.ListAsync();
        Assert.Equal([NotificationSeverity.Critical, NotificationSeverity.Info, NotificationSeverity.Critical], all.Select(n => n.Severity));
        Assert.Equal([null, null, _bench.Clock.GetUtcNow()], all.Select(n => n.EndedAt));
    }

    [Fact]
    public async Task Add_AnEndWithoutABeginning_IsNotTold()
    {
        await _bench.TellAsync(News("a") with { IsEnd = true });

        Assert.Empty(await _bench.ListAsync());
    }

    [Fact]
    public async Task Add_AfterItsDays_ForgetsTheOldAndNeverNumbersTwice()
    {
        await _bench.TellAsync(News("a"));
        var first = (await _bench.ListAsync())[0].Id;
        await _bench.Reader.ReadAsync(User, first, default);
        _bench.Clock.Advance(TimeSpan.FromDays(31));

        await _bench.TellAsync(News("b"));

        Assert.Equal(["About b"], (await _bench.ListAsync()).Select(n => n.Title));
        Assert.True((await _bench.ListAsync())[0].Id > first);
    }

    [Fact]
    public async Task Add_MoreThanAreKept_ForgetsTheOldest()
    {
        await _bench.TellAsync([.. Enumerable.Range(0, 120).Select(i => News($"k{i}"))]);

        Assert.Equal(100, await _bench.UnreadAsync());
        Assert.Equal("About k119", (await _bench.ListAsync())[0].Title);
    }
}
