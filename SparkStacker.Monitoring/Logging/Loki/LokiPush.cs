using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SparkStacker.Monitoring.Logging.Loki;

/// <summary>
/// Body of a push, compressed: <c>{"streams":[{"stream":{label:value},"values":[["nanoseconds","line",{metadata}]]}]}</c>.
/// </summary>
internal static class LokiPush
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Body(IReadOnlyList<LokiLine> lines, string environment)
    {
        using var body = new MemoryStream();
        using (var gzip = new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true))
        using (var json = new Utf8JsonWriter(gzip, s_options))
        {
            json.WriteStartObject();
            json.WriteStartArray("streams"u8);
            foreach (var stream in lines.GroupBy(line => (line.Level, line.Category, line.Strategy)))
            {
                Stream(json, stream.Key, stream, environment);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return body.ToArray();
    }

    private static void Stream(Utf8JsonWriter json, (string Level, string Category, string? Strategy) labels, IEnumerable<LokiLine> lines, string environment)
    {
        json.WriteStartObject();
        json.WriteStartObject("stream"u8);
        json.WriteString("service"u8, "sparkstacker"u8);
        json.WriteString("stack"u8, "app"u8);
        json.WriteString("environment"u8, environment);
        json.WriteString("level"u8, labels.Level);
        json.WriteString("category"u8, labels.Category);
        Optional(json, "strategy", labels.Strategy);
        json.WriteEndObject();
        json.WriteStartArray("values"u8);
        foreach (var line in lines)
        {
            json.WriteStartArray();
            json.WriteStringValue(line.Nanoseconds);
            json.WriteStringValue(line.Text);
            json.WriteStartObject();
            Optional(json, "trace_id", line.TraceId);
            Optional(json, "exchange", line.Exchange);
            Optional(json, "market", line.Market);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
