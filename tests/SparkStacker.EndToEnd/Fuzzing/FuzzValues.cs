using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SparkStacker.EndToEnd.Fuzzing;

/// <summary>Values that follow a schema, or nearly.</summary>
internal sealed class FuzzValues(ApiDocument document, Random random)
{
    private static readonly string[] s_words = ["macd_eth_usd", "rsi_eth_usd", "ETH-USD", "recording", "calm", "1m", "5m", "next-open", "viewer@example.com", "new@example.com", "long enough 1 Phrase", "fast", "127.0.0.1"];

    public bool Chance(double probability) => random.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public int Below(int end) => random.Next(end);

    /// <summary>A JSON object of a schema; some of its values, names or its text are spoilt.</summary>
    public string Body(JsonElement schema)
    {
        var text = new StringBuilder("{");
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(n => n.GetString()!).ToHashSet() : [];
        var isSpoilt = Chance(0.5);
        foreach (var property in schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToArray() : [])
        {
            if (Chance(required.Contains(property.Name) ? 0.97 : 0.5))
            {
                Append(text, property.Name, isSpoilt && Chance(0.4) ? Pick(Hostile.Values) : Value(property.Value));
            }

            if (isSpoilt && Chance(0.05))
            {
                Append(text, property.Name, "1");
            }
        }

        if (isSpoilt && Chance(0.1))
        {
            Append(text, Pick(["surprise", "__proto__", "$type", "\\u0000", "Fraction"]), Pick(Hostile.Values));
        }

        text.Append('}');
        return isSpoilt && Chance(0.1) ? text.ToString(0, random.Next(text.Length)) : text.ToString();
    }

    /// <summary>A query parameter's text.</summary>
    public string Text(JsonElement schema) => Chance(0.35) ? Pick(Hostile.Texts) : Value(schema).Trim('"');

    private static void Append(StringBuilder text, string name, string value) => text.Append(text.Length > 1 ? "," : "").Append('"').Append(name).Append("\":").Append(value);

    private string Value(JsonElement schema)
    {
        schema = document.Resolve(schema);
        if (schema.TryGetProperty("enum", out var choices))
        {
            return choices.EnumerateArray().ToArray() is { Length: > 0 } all ? Pick(all).GetRawText() : "null";
        }

        return Type(schema) switch
        {
            "boolean" => Pick(["true", "false"]),
            "integer" => Number(schema, whole: true),
            "number" => Number(schema, whole: false),
            "array" => "[]",
            "object" => Chance(0.5) ? "{\"fast\":9}" : $"{{\"{Pick(s_words)}\":{Pick(Hostile.Values)}}}",
            _ when schema.TryGetProperty("format", out var format) && format.GetString() == "date-time" => $"\"2025-0{random.Next(1, 10)}-{random.Next(10, 29)}T0{random.Next(10)}:00:00Z\"",
            _ => $"\"{Pick(s_words)}\"",
        };
    }

    private static string? Type(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()).FirstOrDefault(t => t != "null")
        : type.GetString();

    // Within its bounds, at one of them, or just beyond.
    private string Number(JsonElement schema, bool whole)
    {
        var (least, most) = (Bound(schema, "minimum", "exclusiveMinimum") ?? 0, Bound(schema, "maximum", "exclusiveMaximum") ?? 1_000);
        var value = random.Next(6) switch
        {
            0 => least,
            1 => most,
            2 => least - 1,
            3 => most + 1,
            _ => least + (random.NextDouble() * (most - least)),
        };
        return whole ? Math.Round(value).ToString("F0", CultureInfo.InvariantCulture) : Math.Round(value, random.Next(9)).ToString("0.########", CultureInfo.InvariantCulture);
    }

    private static double? Bound(JsonElement schema, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (schema.TryGetProperty(name, out var bound))
            {
                return bound.ValueKind == JsonValueKind.String ? double.Parse(bound.GetString()!, CultureInfo.InvariantCulture) : bound.GetDouble();
            }
        }

        return null;
    }
}
