using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;

namespace SparkStacker.Monitoring.Logging;

/// <summary>A line for people at a terminal: <c>12:00:00 INFO     strategy  macd_eth_usd  MACD signal generated  side=BUY price=1933.67</c>.</summary>
internal sealed class TerminalFormatter : ITextFormatter
{
    private const string Reset = "\u001b[0m";

    public void Format(LogEvent logEvent, TextWriter output)
    {
        var level = LogLevels.Name(logEvent.Level);
        output.Write(logEvent.Timestamp.ToString("HH:mm:ss ", CultureInfo.InvariantCulture));
        output.Write(Colour(logEvent.Level));
        output.Write(level.PadRight(9));
        output.Write(Reset);
        output.Write(LogCategories.Of(LogLine.LoggerOf(logEvent)).PadRight(10));
        if (LogLine.StrategyOf(logEvent) is { } strategy)
        {
            output.Write(LogControlCharacters.Escape(strategy) + "  ");
        }

        output.Write(LogControlCharacters.Escape(LogMessageText.Render(logEvent)));
        WriteData(logEvent, output);
        output.Write('\n');
        if (logEvent.Exception is { } exception)
        {
            // Indented: what an exception's message says can't pass for a line of the log.
            foreach (var line in Redaction.Clean(exception.ToString()).Split('\n'))
            {
                output.Write("    " + LogControlCharacters.Escape(line.TrimEnd('\r')) + '\n');
            }
        }
    }

    private static void WriteData(LogEvent logEvent, TextWriter output)
    {
        // What the message says already is not repeated.
        var separator = "  ";
        foreach (var (name, value) in logEvent.Properties)
        {
            if (value is not ScalarValue { Value: null } && LogLine.IsData(name) && !IsFrameworkScope(name) && !logEvent.MessageTemplate.Text.Contains('{' + name, StringComparison.Ordinal))
            {
                var text = Redaction.IsSecretName(name) ? Redaction.Mark
                    : value is ScalarValue { Value: { } scalar } ? Convert.ToString(scalar, CultureInfo.InvariantCulture) : value.ToString();
                output.Write($"{separator}{Metrics.LabelText.SnakeCase(name)}={LogControlCharacters.Escape(Redaction.Clean(text ?? ""))}");
                separator = " ";
            }
        }
    }

    private static bool IsFrameworkScope(string name) => name is "RequestId" or "RequestPath" or "ConnectionId" or "ActionId" or "TransportConnectionId";

    private static string Colour(LogEventLevel level) => level switch
    {
        LogEventLevel.Warning => "\u001b[33m",
        LogEventLevel.Error or LogEventLevel.Fatal => "\u001b[31m",
        LogEventLevel.Information => "\u001b[32m",
        _ => "\u001b[2m",
    };
}
