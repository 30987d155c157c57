using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Components.Shared;

internal static partial class Log
{
    [LoggerMessage(4300, LogLevel.Warning, "Chart of {Strategy} failed in the browser")]
    public static partial void ChartFailed(ILogger logger, Exception exception, StrategyId strategy);
}
