namespace SparkStacker.Console.Api;

internal static partial class Log
{
    [LoggerMessage(EventId = 4601, Level = LogLevel.Error, Message = "{Method} {Endpoint} of the API failed")]
    public static partial void RequestFailed(this ILogger logger, Exception error, string method, string endpoint);

    [LoggerMessage(EventId = 4602, Level = LogLevel.Error, Message = "An idempotency key could not be written: {Fault}")]
    public static partial void KeyNotWritten(this ILogger logger, string fault);

    [LoggerMessage(EventId = 4603, Level = LogLevel.Error, Message = "Alerts and jobs could not be read for the stream")]
    public static partial void ListsNotRead(this ILogger logger, Exception fault);
}
