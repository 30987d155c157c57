using Microsoft.Extensions.Logging;

namespace SparkStacker.Monitoring.Events;

/// <summary>Event ids 3000 to 3009.</summary>
internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Error, "Engine event {Kind} {Sequence} was not handled")]
    public static partial void EventNotHandled(this ILogger logger, string kind, long sequence, Exception fault);

    [LoggerMessage(3001, LogLevel.Warning, "Engine events dropped: {Lost} were lost so far because the reader was slow")]
    public static partial void EventsLost(this ILogger logger, long lost);
}
