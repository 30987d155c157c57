namespace SparkStacker.Console.Retention;

internal static partial class Log
{
    [LoggerMessage(EventId = 4801, Level = LogLevel.Information, Message = "{Count} rows of {Kind} older than {Days} days are deleted")]
    public static partial void Deleted(this ILogger logger, int count, string kind, int days);

    [LoggerMessage(EventId = 4802, Level = LogLevel.Error, Message = "Old rows of {Kind} could not be deleted")]
    public static partial void NotDeleted(this ILogger logger, Exception fault, string kind);
}
