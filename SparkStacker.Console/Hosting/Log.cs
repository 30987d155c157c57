namespace SparkStacker.Console.Hosting;

internal static partial class Log
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "A live component could not be refreshed")]
    public static partial void LiveCallbackFailed(this ILogger logger, Exception exception);
}
