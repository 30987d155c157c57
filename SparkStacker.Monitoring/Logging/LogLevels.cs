using System.Collections.Immutable;
using Serilog.Events;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Level names of a log line.</summary>
internal static class LogLevels
{
    public static ImmutableArray<string> All { get; } = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"];

    public static string Name(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose or LogEventLevel.Debug => "DEBUG",
        LogEventLevel.Information => "INFO",
        LogEventLevel.Warning => "WARNING",
        LogEventLevel.Error => "ERROR",
        _ => "CRITICAL",
    };
}
