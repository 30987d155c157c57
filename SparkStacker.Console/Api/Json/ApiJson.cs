using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SparkStacker.Console.Api.Json;

/// <summary>How the API writes and reads JSON: camelCase names, snake_case members of enumerations, exact decimals, times in UTC.</summary>
internal static class ApiJson
{
    /// <summary>Deepest nesting of a body; no request of the API needs more than three.</summary>
    public const int MaxDepth = 8;

    /// <summary>For what the API writes and reads. Reading is strict: unknown and repeated fields are errors.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Adds the same forms to the options that describe the API.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.Converters.Add(new DecimalNumber());
        options.Converters.Add(new UtcTime());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            MaxDepth = MaxDepth,
            // Never part of a page: quotes and signs stay readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        Apply(options);
        return options;
    }
}
