using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.Json;
using SparkStacker.Console.Api.Json;
using SparkStacker.Console.Storage.Conversions;

namespace SparkStacker.Console.Api;

/// <summary>Items as CSV (RFC 4180) under the names that JSON has.</summary>
internal static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> s_columns = new();

    public static byte[] Of<T>(IReadOnlyList<T> items)
    {
        var columns = s_columns.GetOrAdd(typeof(T), static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance));
        var text = new StringBuilder();
        text.AppendJoin(',', columns.Select(c => JsonNamingPolicy.CamelCase.ConvertName(c.Name))).Append("\r\n");
        foreach (var item in items)
        {
            text.AppendJoin(',', columns.Select(c => Cell(c.GetValue(item)))).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        decimal number => DecimalText.ToText(number),
        DateTimeOffset time => UtcTime.ToText(time),
        bool flag => flag ? "true" : "false",
        Enum member => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString()),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => Quote(value.ToString()!),
    };

    // A spreadsheet would take such a text for a formula; an apostrophe says that it is none.
    private static string Quote(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
