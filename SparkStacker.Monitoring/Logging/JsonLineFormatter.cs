using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Serilog.Events;
using Serilog.Formatting;

namespace SparkStacker.Monitoring.Logging;

/// <summary>
/// One JSON object a line:
/// <c>{"timestamp":"2025-05-04T12:00:00Z","level":"INFO","category":"strategy","strategy":"macd_eth_usd","message":"MACD signal generated","data":{...},"trace_id":"..."}</c>.
/// Line breaks and control characters inside values are escaped by JSON, so that a value can't forge a line.
/// </summary>
internal sealed class JsonLineFormatter : ITextFormatter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private const string EventId = "event_id";
    private const string Logger = "logger";
    private const string ExceptionText = "exception";
    private static readonly string[] s_own = [EventId, Logger, ExceptionText];

    // A stack trace may need more; what comes every second doesn't.
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? t_writer;

    [ThreadStatic]
    private static HashSet<string>? t_names;

    private readonly LogValueWriter _values = new();

    public void Format(LogEvent logEvent, TextWriter output) => output.Write(Format(logEvent));

    /// <summary>The line with its end.</summary>
    public string Format(LogEvent logEvent)
    {
        var (buffer, json) = t_writer ??= NewWriter();
        buffer.ResetWrittenCount();
        json.Reset();
        Write(json, logEvent);
        json.Flush();
        buffer.Write("\n"u8);
        var line = Encoding.UTF8.GetString(buffer.WrittenSpan);
        if (buffer.Capacity > LargestKept)
        {
            t_writer = null;
        }

        return line;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) NewWriter()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new Utf8JsonWriter(buffer, s_options));
    }

    private void Write(Utf8JsonWriter json, LogEvent logEvent)
    {
        var logger = LogLine.LoggerOf(logEvent);
        json.WriteStartObject();
        json.WriteString("timestamp"u8, logEvent.Timestamp.UtcDateTime);
        json.WriteString("level"u8, LogLevels.Name(logEvent.Level));
        json.WriteString("category"u8, LogCategories.Of(logger));
        if (LogLine.StrategyOf(logEvent) is { } strategy)
        {
            json.WriteString("strategy"u8, strategy);
        }

        json.WriteString("message"u8, LogMessageText.Render(logEvent));
        json.WriteStartObject("data"u8);
        WriteData(json, logEvent, logger);
        json.WriteEndObject();
        if (logEvent.TraceId is { } trace)
        {
            json.WriteString("trace_id"u8, trace.ToHexString());
        }

        json.WriteEndObject();
    }

    private void WriteData(Utf8JsonWriter json, LogEvent logEvent, string? logger)
    {
        // RequestId of the framework and request_id of ours are one name: the nearer one stands, twice would be no JSON to a strict reader.
        var names = t_names ??= new HashSet<string>(StringComparer.Ordinal);
        names.Clear();
        names.UnionWith(s_own);
        foreach (var (name, value) in logEvent.Properties)
        {
            if (LogLine.IsData(name) && names.Add(_values.Name(name)))
            {
                _values.Write(json, name, value);
            }
        }

        if (LogLine.EventIdOf(logEvent) is { } id)
        {
            json.WriteNumber(EventId, id);
        }

        if (logger is not null)
        {
            json.WriteString(Logger, logger);
        }

        if (logEvent.Exception is { } exception)
        {
            json.WriteString(ExceptionText, Redaction.Clean(exception.ToString()));
        }
    }
}
