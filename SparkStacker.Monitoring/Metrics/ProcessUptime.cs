using System.Diagnostics;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>How long the process has run: pages, API and metrics take it from here.</summary>
public sealed class ProcessUptime
{
    private readonly TimeProvider _time;
    private readonly long _origin;
    private readonly TimeSpan _before;

    /// <param name="time">Clock.</param>
    public ProcessUptime(TimeProvider time)
    {
        _time = time;
        _origin = time.GetTimestamp();
        using var process = Process.GetCurrentProcess();
        StartedAt = new DateTimeOffset(process.StartTime.ToUniversalTime());

        // From here on the monotonic clock counts, so that a corrected wall clock doesn't move it.
        _before = time.GetUtcNow() - StartedAt is { Ticks: > 0 } elapsed ? elapsed : TimeSpan.Zero;
    }

    /// <summary>When the process started, machine time.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>Time since then; never falls.</summary>
    public TimeSpan Elapsed => _before + _time.GetElapsedTime(_origin);
}
