namespace SparkStacker.Console.Backtests;

internal static partial class Log
{
    [LoggerMessage(EventId = 4401, Level = LogLevel.Error, Message = "Backtest {Backtest} failed")]
    public static partial void BacktestFailed(this ILogger logger, string backtest, Exception exception);

    [LoggerMessage(EventId = 4402, Level = LogLevel.Information, Message = "Backtests wait: {Count}")]
    public static partial void BacktestsWait(this ILogger logger, int count);
}
