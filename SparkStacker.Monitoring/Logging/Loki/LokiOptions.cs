namespace SparkStacker.Monitoring.Logging.Loki;

/// <summary>Section <c>SparkStacker:Loki</c>: lines are pushed to Loki where no agent reads the files.</summary>
public sealed class LokiOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "SparkStacker:Loki";

    /// <summary>Loki's address, for example <c>http://localhost:3100</c>; null pushes nothing.</summary>
    public string? Url { get; set; }

    /// <summary>Value of the label <c>environment</c>.</summary>
    public string Environment { get; set; } = "production";

    /// <summary>Lines that may wait, 100 to 1,000,000; when full, the oldest are dropped and counted.</summary>
    public int QueueLength { get; set; } = 20_000;

    /// <summary>Most lines of one push, 1 to 10,000.</summary>
    public int BatchLines { get; set; } = 1_000;

    /// <summary>Longest wait for more lines of a push, milliseconds, 10 to 60,000.</summary>
    public int BatchMilliseconds { get; set; } = 1_000;

    /// <summary>Longest wait for Loki's answer, seconds, 1 to 60.</summary>
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Wait after a first failure, milliseconds, 1 to 60,000; it doubles with each further one up to 30 s.</summary>
    public int RetryMilliseconds { get; set; } = 500;
}
