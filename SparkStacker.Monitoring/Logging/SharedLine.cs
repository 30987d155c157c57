using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace SparkStacker.Monitoring.Logging;

/// <summary>
/// Formats each event once for file and stdout: the file writes the line and stdout gets it as it is. One thread at a time
/// calls it; whoever prints what it passes on may be another.
/// </summary>
internal sealed class SharedLine(JsonLineFormatter formatter) : ITextFormatter
{
    private const string Line = "line";

    private static readonly MessageTemplate s_nothing = new([]);

    private LogEvent? _last;
    private string _line = "";

    public void Format(LogEvent logEvent, TextWriter output) => output.Write(Of(logEvent));

    /// <summary>A sink that hands the finished line on.</summary>
    public ILogEventSink Before(ILogger next) => new Forward(this, next);

    /// <summary>Prints lines that come from <see cref="Before"/>.</summary>
    public static ITextFormatter Print { get; } = new Printer();

    private string Of(LogEvent logEvent)
    {
        if (!ReferenceEquals(logEvent, _last))
        {
            (_last, _line) = (logEvent, formatter.Format(logEvent));
        }

        return _line;
    }

    private sealed class Forward(SharedLine lines, ILogger next) : ILogEventSink, IDisposable
    {
        public void Emit(LogEvent logEvent) =>
            next.Write(new LogEvent(logEvent.Timestamp, logEvent.Level, null, s_nothing, [new LogEventProperty(Line, new ScalarValue(lines.Of(logEvent)))]));

        public void Dispose() => (next as IDisposable)?.Dispose();
    }

    private sealed class Printer : ITextFormatter
    {
        public void Format(LogEvent logEvent, TextWriter output) => output.Write(((ScalarValue)logEvent.Properties[Line]).Value);
    }
}
