using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>Lines of CSV (RFC 4180 with line feeds): numbers without trailing zeros, times as ISO 8601 UTC, enums in snake_case.</summary>
internal sealed class CsvLines(Stream stream) : IAsyncDisposable
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\r\n");

    private readonly StreamWriter _lines = new(stream, new UTF8Encoding(false), leaveOpen: true);

    public void Write(params object?[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            _lines.Write(i == 0 ? "" : ",");
            _lines.Write(Text(fields[i]));
        }

        _lines.Write('\n');
    }

    public ValueTask DisposeAsync() => _lines.DisposeAsync();

    private static string Text(object? field) => field switch
    {
        null => "",
        decimal number => Numbers.Text(number),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        Enum value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()),
        string text => Quoted(text),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(field.ToString() ?? ""),
    };

    // A text that a spreadsheet would run as a formula gets an apostrophe: names and reasons come from outside.
    private static string Quoted(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny(s_quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
