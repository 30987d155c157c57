using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Exchanges;

public sealed class CandlePlayerTests
{
    private readonly ManualTimeProvider _machine = new();

    [Fact]
    public async Task PlayAsync_AtSixtyTimes_SpreadsACandleOverOneSecond()
    {
        await using var updates = Play(speed: 60, candles: 3);
        await AssertDueAsync(updates, 0, 500, 1000, 1000, 1500, 2000, 2000, 2500, 3000);
        Assert.False(await updates.MoveNextAsync());
    }

    [Fact]
    public async Task PlayAsync_AtRealTime_TakesAMinuteACandle()
    {
        await using var updates = Play(speed: 1, candles: 2);
        await AssertDueAsync(updates, 0, 30_000, 60_000, 60_000);
    }

    [Fact]
    public async Task PlayAsync_SpeedZero_NeverWaits()
    {
        await using var updates = Play(speed: 0, candles: 2);
        for (var i = 0; i < 6; i++)
        {
            var next = updates.MoveNextAsync().AsTask();
            Assert.True(next.IsCompleted);
            Assert.True(await next);
        }

        Assert.False(await updates.MoveNextAsync());
    }

    [Fact]
    public async Task PlayAsync_LateTimers_DoNotAddUp()
    {
        // Each step is taken 20 ms late; after 50 candles the last one is still at most 20 ms late.
        await using var updates = Play(speed: 60, candles: 50);
        var start = _machine.GetUtcNow();
        for (var i = 0; i < 150; i++)
        {
            var next = updates.MoveNextAsync().AsTask();
            await CompleteAsync(next, tickMs: 20);
        }

        Assert.InRange((_machine.GetUtcNow() - start).TotalMilliseconds, 50_000, 50_020);
    }

    [Fact]
    public async Task PlayAsync_AfterAPause_GoesOnAtItsSpeedInsteadOfCatchingUp()
    {
        await using var updates = Play(speed: 60, candles: 10);
        await AssertDueAsync(updates, 0, 500, 1000);
        _machine.Advance(TimeSpan.FromHours(2));
        await AssertDueAsync(updates, 0, 500, 1000, 1000, 1500);
    }

    [Fact]
    public async Task PlayAsync_BeginningInsideACandle_StartsAtOnce()
    {
        await using var updates = Player(60).PlayAsync(Candles(2), 2, () => { }, CancellationToken.None).GetAsyncEnumerator();
        await AssertDueAsync(updates, 0, 0, 500, 1000);
    }

    [Fact]
    public async Task PlayAsync_GapBetweenCandles_TakesNoTime()
    {
        Candle[] candles = [.. Candles(1), Candles(1)[0] with { OpenTimeMs = 400 * 60_000 }];
        await using var updates = Player(60).PlayAsync(candles, 0, () => { }, CancellationToken.None).GetAsyncEnumerator();
        await AssertDueAsync(updates, 0, 500, 1000, 1000, 1500, 2000);
    }

    [Theory]
    [InlineData(100, 103, 98, 103)]
    [InlineData(100, 101, 98, 98)]
    [InlineData(100, 102, 98, 102)]
    public async Task PlayAsync_Extremes_LastPriceIsTheFartherOneWhateverTheClose(decimal open, decimal high, decimal low, decimal last)
    {
        foreach (var close in (decimal[])[low, high])
        {
            await using var updates = Player(0)
                .PlayAsync([new Candle(0, open, high, low, close, 8)], 1, () => { }, CancellationToken.None).GetAsyncEnumerator();
            Assert.True(await updates.MoveNextAsync());
            Assert.Equal(last, updates.Current.Last);
            Assert.Equal(new Candle(0, open, high, low, last, 4), updates.Current.Candle);
        }
    }

    private CandlePlayer Player(double speed) => new(MarketSymbol.EthUsd, Interval.OneMinute, speed, _machine);

    private IAsyncEnumerator<MarketUpdate> Play(double speed, int candles) =>
        Player(speed).PlayAsync(Candles(candles), 0, () => { }, CancellationToken.None).GetAsyncEnumerator();

    private static Candle[] Candles(int count) => [.. Enumerable.Range(0, count).Select(i => new Candle(i * 60_000L, 2, 3, 1, 2, 1))];

    // Real milliseconds from now at which each of the next updates comes, to the millisecond.
    private async Task AssertDueAsync(IAsyncEnumerator<MarketUpdate> updates, params int[] milliseconds)
    {
        var start = _machine.GetUtcNow();
        foreach (var due in milliseconds)
        {
            await CompleteAsync(updates.MoveNextAsync().AsTask(), tickMs: 1);
            Assert.Equal(due, (_machine.GetUtcNow() - start).TotalMilliseconds);
        }
    }

    private async Task CompleteAsync(Task<bool> next, int tickMs)
    {
        while (!next.IsCompleted)
        {
            // Time passes only while the player waits for it, not while its continuation is on the way.
            if (_machine.PendingTimers > 0)
            {
                _machine.Advance(TimeSpan.FromMilliseconds(tickMs));
            }
            else
            {
                await Task.Yield();
            }
        }

        Assert.True(await next);
    }
}
