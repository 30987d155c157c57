using System.Text.Json;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using SparkStacker.Monitoring.Logging;

namespace SparkStacker.Monitoring.Tests.Logging;

/// <summary>Lines as the formatters write them, from loggers like those of the program.</summary>
internal sealed class LogCapture : ILogEventSink, IDisposable
{
    private readonly JsonLineFormatter _json = new();
    private readonly TerminalFormatter _terminal = new();
    private readonly LoggerFactory _factory;

    public LogCapture()
    {
        var logger = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(this).CreateLogger();
        _factory = new LoggerFactory([new SerilogLoggerProvider(logger, dispose: true)], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
    }

    public ILoggerFactory Factory => _factory;

    public List<string> JsonLines { get; } = [];

    public List<string> TerminalLines { get; } = [];

    /// <summary>The last line, parsed.</summary>
    public JsonElement Last => JsonDocument.Parse(JsonLines[^1]).RootElement;

    public Microsoft.Extensions.Logging.ILogger Logger(string name = "SparkStacker.Test") => _factory.CreateLogger(name);

    public void Emit(LogEvent logEvent)
    {
        JsonLines.Add(Format(_json, logEvent));
        TerminalLines.Add(Format(_terminal, logEvent));
    }

    public void Dispose() => _factory.Dispose();

    private static string Format(Serilog.Formatting.ITextFormatter formatter, LogEvent logEvent)
    {
        using var writer = new StringWriter();
        formatter.Format(logEvent, writer);
        return writer.ToString();
    }
}
