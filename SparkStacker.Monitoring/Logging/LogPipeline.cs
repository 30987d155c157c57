using Serilog;
using Serilog.Core;
using SparkStacker.Monitoring.Logging.Loki;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Builds the logger: counted on the caller's thread, then through bounded queues to stdout, to a rolling file and, where it is set, to Loki.</summary>
internal static class LogPipeline
{
    /// <param name="options">Folder, sizes, queues.</param>
    /// <param name="loki">Where lines are pushed; its own address is null where they aren't.</param>
    /// <param name="registry">Takes the counts.</param>
    /// <param name="queues">Watches the queues.</param>
    /// <param name="isTerminal">Somebody reads stdout: lines for people instead of JSON.</param>
    public static Logger Create(LoggingOptions options, LokiOptions loki, MetricRegistry registry, LogQueues queues, bool isTerminal)
    {
        Logger? logger = null;
        var line = new SharedLine(new JsonLineFormatter());
        var file = new LogFileSink(options, line, problem => logger?
            .ForContext(Constants.SourceContextPropertyName, typeof(LogFileSink).FullName)
            .Warning("Log files can't be written to {Directory}: {Problem} Lines go to stdout only.", options.Directory, problem));
        logger = new LoggerConfiguration()
            .MinimumLevel.Verbose()
            .WriteTo.Sink(new LogCounterSink(registry))
            .WriteTo.Async(
                sinks =>
                {
                    sinks.Sink(file);
                    if (!string.IsNullOrEmpty(loki.Url))
                    {
                        sinks.Sink(new LokiSink(loki, registry, TimeProvider.System));
                    }

                    // A queue of its own, so that a pipe which nobody reads doesn't hold the file up; behind the first
                    // one, so that whoever logs pays for one queue only.
                    if (isTerminal)
                    {
                        sinks.Async(inner => inner.Console(new TerminalFormatter()).WriteTo.Sink(queues.StdoutPause), queues.Stdout, options.QueueLength, blockWhenFull: false);
                    }
                    else
                    {
                        sinks.Sink(line.Before(new LoggerConfiguration()
                            .MinimumLevel.Verbose()
                            .WriteTo.Async(inner => inner.Console(SharedLine.Print).WriteTo.Sink(queues.StdoutPause), queues.Stdout, options.QueueLength, blockWhenFull: false)
                            .CreateLogger()));
                    }

                    sinks.Sink(queues.FilePause);
                },
                queues.File,
                options.QueueLength,
                blockWhenFull: false)
            .CreateLogger();
        return logger;
    }
}
