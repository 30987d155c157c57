using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using SparkStacker.Console.Hosting;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Hosting;

public sealed class LiveFeedTests
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);
    private readonly ManualTimeProvider _clock = new();
    private readonly ManualEvents _engine = new();
    private readonly Channel<DateTimeOffset> _calls = Channel.CreateUnbounded<DateTimeOffset>();

    [Fact]
    public async Task Subscribe_WithoutAnyChange_CallsAtOnceAndThenEverySecond()
    {
        using var feed = Feed();
        var start = _clock.GetUtcNow();
        await using var subscription = feed.Subscribe(s_interval, CallAsync);

        Assert.Equal(start, await _calls.Reader.ReadAsync());
        await AdvanceAsync(s_interval);
        await AdvanceAsync(TimeSpan.FromSeconds(1) - s_interval);
        Assert.Equal(start + TimeSpan.FromSeconds(1), await _calls.Reader.ReadAsync());
    }

    [Fact]
    public async Task Subscribe_ManyChangesInTheInterval_MergesThemIntoOneCall()
    {
        using var feed = Feed();
        var start = _clock.GetUtcNow();
        await using var subscription = feed.Subscribe(s_interval, CallAsync);
        await _calls.Reader.ReadAsync();

        for (var change = 0; change < 20; change++)
        {
            _engine.Change();
        }

        await AdvanceAsync(s_interval);
        Assert.Equal(start + s_interval, await _calls.Reader.ReadAsync());
        await AdvanceAsync(s_interval);
        Assert.False(_calls.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Subscribe_CallbackThatThrows_IsCalledAgain()
    {
        using var feed = Feed();
        var failed = false;
        await using var subscription = feed.Subscribe(s_interval, async () =>
        {
            await CallAsync();
            if (!failed)
            {
                failed = true;
                throw new InvalidOperationException("A component has failed.");
            }
        });
        await _calls.Reader.ReadAsync();

        _engine.Change();
        await AdvanceAsync(s_interval);

        Assert.Equal(_clock.GetUtcNow(), await _calls.Reader.ReadAsync());
    }

    [Fact]
    public async Task Dispose_Subscription_EndsTheCalls()
    {
        using var feed = Feed();
        var subscription = feed.Subscribe(s_interval, CallAsync);
        await _calls.Reader.ReadAsync();

        await subscription.DisposeAsync();
        _engine.Change();
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.False(_calls.Reader.TryRead(out _));
        Assert.Equal(0, _clock.PendingTimers);
    }

    [Fact]
    public async Task Dispose_InsideItsOwnCallback_DoesNotWaitForItself()
    {
        using var feed = Feed();
        var subscribed = new TaskCompletionSource<IAsyncDisposable>();
        var left = new TaskCompletionSource();
        subscribed.SetResult(feed.Subscribe(s_interval, async () =>
        {
            await (await subscribed.Task).DisposeAsync();
            left.SetResult();
        }));

        await left.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private LiveFeed Feed() => new(_engine, _clock, NullLogger<LiveFeed>.Instance);

    private Task CallAsync()
    {
        _calls.Writer.TryWrite(_clock.GetUtcNow());
        return Task.CompletedTask;
    }

    // The loop sets its timer on another thread: the clock moves once it waits.
    private async Task AdvanceAsync(TimeSpan by)
    {
        while (_clock.PendingTimers == 0)
        {
            await Task.Yield();
        }

        _clock.Advance(by);
        while (_clock.PendingTimers == 0 && _calls.Reader.Count == 0)
        {
            await Task.Yield();
        }
    }

    private sealed class ManualEvents : IEngineEvents
    {
        private Action _callback = () => { };

        public void Change() => _callback();

        public EngineSubscription Subscribe(int capacity) => throw new NotSupportedException("The live feed reads no events.");

        public IDisposable OnChanged(Action callback)
        {
            _callback = callback;
            return new CancellationTokenSource();
        }
    }
}
