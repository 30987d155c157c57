namespace SparkStacker.Trading.Engine;

/// <summary>Counts the orders of the last minute of market time.</summary>
internal sealed class OrderRate
{
    private const long MinuteMs = 60_000;

    // More than any limit allows: further ones need not be told apart.
    private readonly long[] _times = new long[1_001];
    private long _added;

    public void Add(long timeMs) => _times[_added++ % _times.Length] = timeMs;

    /// <summary>Orders less than a minute before <paramref name="nowMs"/>.</summary>
    public int Count(long nowMs)
    {
        var count = 0;
        for (var i = 1; i <= Math.Min(_added, _times.Length) && nowMs - _times[(_added - i) % _times.Length] < MinuteMs; i++)
        {
            count++;
        }

        return count;
    }
}
