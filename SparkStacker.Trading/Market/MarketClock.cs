namespace SparkStacker.Trading.Market;

/// <summary>The clock of a recorded or made-up market: it stands where its feed last set it.</summary>
/// <remarks>
/// Written by one feed, read from anywhere. Nothing can be timed with it, because it doesn't run by itself: waits and timers
/// belong to the machine's clock.
/// </remarks>
public sealed class MarketClock : TimeProvider
{
    private long _nowMs;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => 1_000;

    /// <summary>Market time, Unix milliseconds; 0 before the feed is open.</summary>
    public long NowMs => Volatile.Read(ref _nowMs);

    /// <summary>Market time.</summary>
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(NowMs);

    /// <summary>Market time in milliseconds.</summary>
    public override long GetTimestamp() => NowMs;

    /// <exception cref="NotSupportedException">Always.</exception>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        throw new NotSupportedException("The market's clock doesn't run by itself; take the machine's clock for waits and timers.");

    /// <summary>Moves the clock.</summary>
    /// <param name="timeMs">Unix milliseconds.</param>
    public void Set(long timeMs) => Volatile.Write(ref _nowMs, timeMs);
}
