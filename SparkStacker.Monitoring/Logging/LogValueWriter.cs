using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Serilog.Events;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Writes the values of a log event as JSON, with snake_case names and without secrets.</summary>
internal sealed class LogValueWriter
{
    // Names are those of the program's messages; scopes of the framework add some.
    private const int MostNames = 2_000;

    private readonly ConcurrentDictionary<string, (string Name, bool IsSecret)> _names = new(StringComparer.Ordinal);

    /// <summary>Name of a property in the line.</summary>
    public string Name(string property) => NameOf(property).Name;

    /// <summary>Writes name and value; nothing where there is no value.</summary>
    public void Write(Utf8JsonWriter json, string property, LogEventPropertyValue value)
    {
        if (value is ScalarValue { Value: null })
        {
            return;
        }

        var (name, isSecret) = NameOf(property);
        json.WritePropertyName(name);
        if (isSecret)
        {
            json.WriteStringValue(Redaction.Mark);
            return;
        }

        WriteValue(json, value);
    }

    private void WriteValue(Utf8JsonWriter json, LogEventPropertyValue value)
    {
        switch (value)
        {
            case ScalarValue scalar:
                WriteScalar(json, scalar.Value);
                break;
            case SequenceValue sequence:
                json.WriteStartArray();
                foreach (var element in sequence.Elements)
                {
                    WriteValue(json, element);
                }

                json.WriteEndArray();
                break;
            case StructureValue structure:
                json.WriteStartObject();
                foreach (var property in structure.Properties)
                {
                    Write(json, property.Name, property.Value);
                }

                json.WriteEndObject();
                break;
            case DictionaryValue dictionary:
                json.WriteStartObject();
                foreach (var (key, element) in dictionary.Elements)
                {
                    Write(json, Convert.ToString(key.Value, CultureInfo.InvariantCulture) ?? "null", element);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue(Redaction.Clean(value.ToString()));
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int or long or short or byte or sbyte or ushort or uint:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case ulong large:
                json.WriteNumberValue(large);
                break;
            case decimal money:
                json.WriteNumberValue(money);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case float number when float.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case DateTimeOffset time:
                json.WriteStringValue(time.UtcDateTime);
                break;
            default:
                json.WriteStringValue(Redaction.Clean(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
                break;
        }
    }

    private (string Name, bool IsSecret) NameOf(string property) =>
        _names.TryGetValue(property, out var known) ? known
        : _names.Count < MostNames ? _names.GetOrAdd(property, Make)
        : Make(property);

    private static (string Name, bool IsSecret) Make(string property) => (LabelText.SnakeCase(property), Redaction.IsSecretName(property));
}
