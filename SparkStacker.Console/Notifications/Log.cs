namespace SparkStacker.Console.Notifications;

internal static partial class Log
{
    [LoggerMessage(EventId = 4701, Level = LogLevel.Error, Message = "{Count} notifications could not be kept")]
    public static partial void NotKept(this ILogger logger, Exception fault, int count);

    [LoggerMessage(EventId = 4702, Level = LogLevel.Warning, Message = "{Count} events came faster than notifications can be made; nobody is told of them")]
    public static partial void EventsDropped(this ILogger logger, long count);
}
