namespace SparkStacker.Console.Infrastructure;

internal static partial class Log
{
    [LoggerMessage(EventId = 4301, Level = LogLevel.Warning, Message = "The category {Category} logs {Level} now, changed by {Actor}")]
    public static partial void LogLevelChanged(this ILogger logger, string category, string level, string actor);
}
