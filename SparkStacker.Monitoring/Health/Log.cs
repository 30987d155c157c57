using Microsoft.Extensions.Logging;

namespace SparkStacker.Monitoring.Health;

/// <summary>Event ids 3010 to 3019.</summary>
internal static partial class Log
{
    [LoggerMessage(3010, LogLevel.Error, "Readiness check {Check} failed")]
    public static partial void CheckFailed(this ILogger logger, string check, Exception fault);

    [LoggerMessage(3011, LogLevel.Information, "Running")]
    public static partial void Running(this ILogger logger, string exchange, string phase, string feed, long sequence, double uptimeSeconds);
}
