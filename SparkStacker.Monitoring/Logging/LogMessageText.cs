using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Parsing;

namespace SparkStacker.Monitoring.Logging;

/// <summary>The message of a log event as people read it: values without quotes, secrets taken out.</summary>
internal static class LogMessageText
{
    public static string Render(LogEvent logEvent)
    {
        var text = new StringBuilder();
        using var writer = new StringWriter(text, CultureInfo.InvariantCulture);
        foreach (var token in logEvent.MessageTemplate.Tokens)
        {
            if (token is not PropertyToken property || !logEvent.Properties.TryGetValue(property.PropertyName, out var value))
            {
                token.Render(logEvent.Properties, writer, CultureInfo.InvariantCulture);
            }
            else if (Redaction.IsSecretName(property.PropertyName))
            {
                writer.Write(Redaction.Mark);
            }
            else if (value is ScalarValue { Value: string literal })
            {
                writer.Write(literal);
            }
            else
            {
                value.Render(writer, property.Format, CultureInfo.InvariantCulture);
            }
        }

        return Redaction.Clean(text.ToString());
    }
}
