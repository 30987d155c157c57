using Microsoft.Extensions.Logging;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>Log messages of the engine, event ids 1000 to 1099.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Critical, "The engine has stopped by a fault and starts again from its journal.")]
    public static partial void EngineFault(ILogger logger, Exception exception);

    [LoggerMessage(1001, LogLevel.Critical, "Strategy {Strategy} has not come back for {Seconds} s: it is switched off, and the engine starts again from its journal without it.")]
    public static partial void StrategyHangs(ILogger logger, StrategyId strategy, double seconds);
}
