using System.Text.Json;

namespace SparkStacker.Console.Api.Requests;

/// <summary>Says what is wrong with a body, without the names of our types.</summary>
internal static class JsonProblems
{
    public static ApiAnswer Of(JsonException? error, Type request)
    {
        var path = error?.Path is { Length: > 2 } found ? found[2..] : null;
        if (path is null)
        {
            return Problems.Of(400, "malformed_json", $"The body is not a JSON object of at most {Json.ApiJson.MaxDepth} levels{Where(error)}.");
        }

        var fields = RequestCheck.Fields(request);
        var field = fields.FirstOrDefault(f => f.Name == path);
        var parent = fields.FirstOrDefault(f => path.StartsWith(f.Name + '.', StringComparison.Ordinal) || path.StartsWith(f.Name + '[', StringComparison.Ordinal));
        var name = path.Length <= 100 ? path : path[..100];
        return Problems.Invalid(new Dictionary<string, string[]>
        {
            [name] = [field is null && parent is not null ? $"Found something that can't stand in {parent.Name}: another kind of value, a number too large, or an unknown field."
                : field is null ? $"There is no such field; allowed: {(fields.Count == 0 ? "none" : string.Join(", ", fields.Select(f => f.Name)))}."
                : $"Found something else than {field.Form}, or the field twice."],
        });
    }

    /// <summary>The line, as the end of a sentence; nothing where there is none.</summary>
    public static string Where(JsonException? error) => error?.LineNumber is { } line ? $" (line {line + 1})" : "";
}
