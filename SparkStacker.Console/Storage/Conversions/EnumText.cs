using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SparkStacker.Console.Storage.Conversions;

/// <summary>Enums as snake_case text, so that a new member in the middle changes nothing that is stored.</summary>
internal sealed class EnumText<TEnum>() : ValueConverter<TEnum, string>(value => ToText(value), text => FromText(text))
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> s_texts =
        Enum.GetValues<TEnum>().ToDictionary(v => v, v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()));

    private static readonly Dictionary<string, TEnum> s_values = s_texts.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

    public static string ToText(TEnum value) =>
        s_texts.TryGetValue(value, out var text) ? text : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a {typeof(TEnum).Name}.");

    public static TEnum FromText(string text) => s_values.TryGetValue(text, out var value)
        ? value
        : throw new InvalidDataException($"The database holds '{text}' where a {typeof(TEnum).Name} is expected: {string.Join(", ", s_values.Keys)}.");
}
