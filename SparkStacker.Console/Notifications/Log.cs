namespace SparkStacker.Console.Notifications;

internal static partial class Log
{
    [LoggerMessage(EventId = 4701, Level = LogLevel.Error, Message = "{Count} notifications could not be kept")]
    public static partial void NotKept(this ILogger logger, Exception fault, int count);

    [LoggerMessage(EventId = 4702, Level = LogLevel.Warning, Message = "{Count} events came faster than notifications can be made; nobody is told of them")]
    public static partial void EventsDropped(this ILogger logger, long count);

    [LoggerMessage(EventId = 4703, Level = LogLevel.Warning, Message = "{Count} notifications don't go out by {Channel}: {Most} wait there already")]
    public static partial void OutboxFull(this ILogger logger, int count, string channel, int most);

    [LoggerMessage(EventId = 4704, Level = LogLevel.Warning, Message = "A notification could not be sent by {Channel} after {Attempts} attempts: {Answer}")]
    public static partial void GivenUp(this ILogger logger, string channel, int attempts, string answer);

    [LoggerMessage(EventId = 4705, Level = LogLevel.Error, Message = "What waits to be sent could not be read")]
    public static partial void OutboxUnreadable(this ILogger logger, Exception fault);

    [LoggerMessage(EventId = 4706, Level = LogLevel.Error, Message = "Sending by {Channel} failed")]
    public static partial void DeliveryFailed(this ILogger logger, Exception fault, string channel);
}
