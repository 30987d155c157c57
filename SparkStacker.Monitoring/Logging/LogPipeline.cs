using Serilog;
using Serilog.Core;
using Serilog.Formatting;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Builds the logger: counted on the caller's thread, then through bounded queues to stdout and to a rolling file.</summary>
internal static class LogPipeline
{
    private const int Megabyte = 1024 * 1024;

    /// <param name="options">Folder, sizes, queues.</param>
    /// <param name="registry">Takes the counts.</param>
    /// <param name="queues">Watches the queues.</param>
    /// <param name="isTerminal">Somebody reads stdout: lines for people instead of JSON.</param>
    public static Logger Create(LoggingOptions options, MetricRegistry registry, LogQueues queues, bool isTerminal)
    {
        ITextFormatter stdout = isTerminal ? new TerminalFormatter() : new JsonLineFormatter();
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Verbose()
            .WriteTo.Sink(new LogCounterSink(registry))
            .WriteTo.Async(sinks => sinks.Console(stdout), queues.Stdout, options.QueueLength, blockWhenFull: false);
        var problem = Prepare(options.Directory!);
        if (problem is null)
        {
            configuration.WriteTo.Async(
                sinks => sinks.File(
                    new JsonLineFormatter(),
                    Path.Combine(options.Directory!, "sparkstacker-.jsonl"),
                    rollingInterval: RollingInterval.Day,
                    rollOnFileSizeLimit: true,
                    fileSizeLimitBytes: (long)options.FileSizeLimitMb * Megabyte,
                    retainedFileCountLimit: options.RetainedFiles),
                queues.File,
                options.QueueLength,
                blockWhenFull: false);
        }

        var logger = configuration.CreateLogger();
        if (problem is not null)
        {
            logger.ForContext(Constants.SourceContextPropertyName, typeof(LogPipeline).FullName)
                .Warning("Log files can't be written to {Directory}: {Problem} Lines go to stdout only.", options.Directory, problem);
        }

        return logger;
    }

    private static string? Prepare(string directory)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(directory);
            }
            else
            {
                // The data directory is its owner's alone, whoever makes it first.
                Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return fault.Message;
        }
    }
}
