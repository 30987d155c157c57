namespace SparkStacker.Console.Schedules;

internal static partial class Log
{
    [LoggerMessage(EventId = 4901, Level = LogLevel.Information, Message = "Schedule: strategy {Strategy} {State}: {Result}")]
    public static partial void Switched(this ILogger logger, string strategy, string state, string result);

    [LoggerMessage(EventId = 4902, Level = LogLevel.Error, Message = "The schedules could not be looked at")]
    public static partial void NotLooked(this ILogger logger, Exception fault);
}
