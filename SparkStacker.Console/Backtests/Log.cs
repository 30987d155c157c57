namespace SparkStacker.Console.Backtests;

internal static partial class Log
{
    [LoggerMessage(EventId = 4401, Level = LogLevel.Error, Message = "Job {Job}, a {Kind}, failed")]
    public static partial void JobFailed(this ILogger logger, string kind, string job, Exception exception);

    [LoggerMessage(EventId = 4402, Level = LogLevel.Information, Message = "Backtests and sweeps wait: {Count}")]
    public static partial void BacktestsWait(this ILogger logger, int count);
}
