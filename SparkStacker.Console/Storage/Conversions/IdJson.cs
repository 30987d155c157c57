using System.Text.Json;
using System.Text.Json.Serialization;

namespace SparkStacker.Console.Storage.Conversions;

/// <summary>A typed id as plain JSON text.</summary>
internal sealed class IdJson<TId>(Func<TId, string> toText, Func<string, TId> fromText) : JsonConverter<TId>
    where TId : struct
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        fromText(reader.GetString() ?? throw new JsonException($"A {typeof(TId).Name} is text, found null."));

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(toText(value));
}
