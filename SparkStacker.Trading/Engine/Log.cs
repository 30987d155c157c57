using Microsoft.Extensions.Logging;

namespace SparkStacker.Trading.Engine;

/// <summary>Log messages of the engine, event ids 1000 to 1099.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Critical, "The engine has stopped by a fault and starts again from its journal.")]
    public static partial void EngineFault(ILogger logger, Exception exception);
}
