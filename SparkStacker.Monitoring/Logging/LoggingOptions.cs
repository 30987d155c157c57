namespace SparkStacker.Monitoring.Logging;

/// <summary>Section <c>SparkStacker:Logging</c>: where log lines go. What is logged is said by the usual <c>Logging:LogLevel</c>.</summary>
public sealed class LoggingOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "SparkStacker:Logging";

    /// <summary>Folder of the log files; null takes <c>logs</c> under the data directory.</summary>
    public string? Directory { get; set; }

    /// <summary>Files that are kept, 1 to 1,000; the oldest are deleted.</summary>
    public int RetainedFiles { get; set; } = 14;

    /// <summary>Megabytes after which a new file is begun before the day is over, 1 to 4,096.</summary>
    public int FileSizeLimitMb { get; set; } = 64;

    /// <summary>Lines that may wait to be written, 100 to 1,000,000; when full, new ones are dropped and counted.</summary>
    public int QueueLength { get; set; } = 20_000;
}
