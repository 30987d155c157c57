using SparkStacker.Console.Notifications;
using static SparkStacker.Console.Tests.Notifications.NotificationBench;

namespace SparkStacker.Console.Tests.Notifications;

public sealed class NotificationReaderTests : IAsyncLifetime
{
    private NotificationBench _bench = null!;

    public async Task InitializeAsync() => _bench = await NotificationBench.CreateAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Read_OneTwiceByOneUser_IsUnreadForOthers()
    {
        await _bench.AddUserAsync("2", _bench.Clock.GetUtcNow());
        await _bench.TellAsync(News("a"), News("b"));
        var id = (await _bench.ListAsync())[1].Id;

        Assert.True(await _bench.Reader.ReadAsync(User, id, default));
        Assert.True(await _bench.Reader.ReadAsync(User, id, default));

        Assert.Equal((1, 2), (await _bench.UnreadAsync(), await _bench.UnreadAsync("2")));
        Assert.Equal([false, true], (await _bench.ListAsync()).Select(n => n.IsRead));
        Assert.Equal("About b", Assert.Single(await _bench.ListAsync(new NotificationFilter(IsUnread: true))).Title);
        Assert.False(await _bench.Reader.ReadAsync(User, 999, default));
    }

    [Fact]
    public async Task ReadAll_ThroughWhatWasSeen_LeavesWhatCameAfter()
    {
        await _bench.TellAsync(News("a"), News("b"));
        var seen = (await _bench.ListAsync())[0].Id;
        await _bench.TellAsync(News("c"));

        await _bench.Reader.ReadAllAsync(User, seen, default);
        Assert.Equal([false, true, true], (await _bench.ListAsync()).Select(n => n.IsRead));

        await _bench.Reader.ReadAllAsync(User, null, default);
        await _bench.Reader.ReadAllAsync(User, seen, default);
        Assert.Equal(0, await _bench.UnreadAsync());
    }

    [Fact]
    public async Task Unread_ForANewUser_IsNotTheHistory()
    {
        await _bench.TellAsync(News("a"));
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await _bench.AddUserAsync("2", _bench.Clock.GetUtcNow());
        await _bench.TellAsync(News("b"));

        Assert.Equal((1, 2), (await _bench.UnreadAsync("2"), (await _bench.ListAsync(user: "2")).Count));
    }

    [Fact]
    public async Task List_InPagesAndFiltered_GivesEachOnce()
    {
        await _bench.TellAsync([.. Enumerable.Range(0, 7).Select(i => News($"k{i}", kind: i % 2 == 0 ? NotificationKind.Trade : NotificationKind.Alert))]);

        var filter = new NotificationFilter(NotificationKind.Trade);
        var first = await _bench.Reader.ListAsync(User, filter, null, 3, default);
        var second = await _bench.Reader.ListAsync(User, filter, first.Older, 3, default);

        Assert.Equal(["About k6", "About k4", "About k2", "About k0"], first.Items.Concat(second.Items).Select(n => n.Title));
        Assert.Null(second.Older);
        Assert.Empty(await _bench.ListAsync(new NotificationFilter(Severity: NotificationSeverity.Critical)));
    }
}
