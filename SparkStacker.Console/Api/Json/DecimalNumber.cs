using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SparkStacker.Console.Storage.Conversions;

namespace SparkStacker.Console.Api.Json;

/// <summary>Decimals as JSON numbers, to the last digit and without trailing zeros.</summary>
internal sealed class DecimalNumber : JsonConverter<decimal>
{
    // A decimal holds any number of this many digits; more would be rounded without a word.
    private const int MostDigits = 28;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException("A number is needed.");
        }

        var text = Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
        var mantissa = text.AsSpan(0, text.AsSpan().IndexOfAny('e', 'E') is var end and >= 0 ? end : text.Length);
        var digits = 0;
        foreach (var character in mantissa)
        {
            digits += char.IsAsciiDigit(character) && (digits > 0 || character != '0') ? 1 : 0;
        }

        return digits <= MostDigits && reader.TryGetDecimal(out var value) && (value != 0 || digits == 0)
            ? value
            : throw new JsonException($"The number is too large, or has more than {MostDigits} digits.");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteRawValue(DecimalText.ToText(value), skipInputValidation: true);
}
