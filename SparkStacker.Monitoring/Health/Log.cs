using Microsoft.Extensions.Logging;

namespace SparkStacker.Monitoring.Health;

/// <summary>Event ids 2010 to 2019.</summary>
internal static partial class Log
{
    [LoggerMessage(2010, LogLevel.Error, "Readiness check {Check} failed")]
    public static partial void CheckFailed(this ILogger logger, string check, Exception fault);
}
