using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>What the forms of messages share.</summary>
internal static class MessageText
{
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyDictionary<string, string> NoHeaders { get; } = new Dictionary<string, string>();

    public static byte[] Utf8(JsonObject body) => JsonSerializer.SerializeToUtf8Bytes(body, s_readable);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    public static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
