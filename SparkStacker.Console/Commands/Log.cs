namespace SparkStacker.Console.Commands;

internal static partial class Log
{
    [LoggerMessage(EventId = 4201, Level = LogLevel.Error, Message = "Command {Action} could not be written to the audit: {Fault}")]
    public static partial void CommandNotAudited(this ILogger logger, string action, string fault);
}
