using System.Globalization;
using SparkStacker.Console.Api.Json;

namespace SparkStacker.Console.Api.Requests;

/// <summary>The query parameters of a request, checked against their declaration.</summary>
internal sealed class ApiQuery
{
    private static readonly object s_key = new();

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private ApiQuery()
    {
    }

    /// <summary>What is wrong, by parameter; empty where all is right.</summary>
    public Dictionary<string, string[]> Errors { get; } = new(StringComparer.Ordinal);

    public int Limit => Integer("limit");

    public bool IsNewestFirst => Text("sort") != "oldest";

    public static ValueTask<ApiQuery?> BindAsync(HttpContext context) => ValueTask.FromResult<ApiQuery?>(Of(context));

    public static ApiQuery Of(HttpContext context)
    {
        if (context.Items[s_key] is ApiQuery known)
        {
            return known;
        }

        var query = new ApiQuery();
        query.Read(context.Request.Query, (context.GetEndpoint()?.Metadata.GetMetadata<QueryFields>() ?? QueryFields.None).Fields);
        context.Items[s_key] = query;
        return query;
    }

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public int Integer(string name) => int.Parse(_values[name], CultureInfo.InvariantCulture);

    public DateTimeOffset? Time(string name) => _values.TryGetValue(name, out var text) && UtcTime.TryParse(text, out var time) ? time : null;

    private void Read(IQueryCollection query, QueryField[] fields)
    {
        foreach (var (name, values) in query)
        {
            var field = Array.Find(fields, f => f.Name == name);
            var problem = field is null ? $"There is no such parameter; allowed: {(fields.Length == 0 ? "none" : string.Join(", ", fields.Select(f => f.Name)))}."
                : values is not [{ } text] ? $"Given {values.Count} times, allowed: once."
                : field.Refuse(text);
            if (problem is not null)
            {
                Errors[name.Length <= 100 ? name : name[..100]] = [problem];
            }
            else
            {
                _values[name] = values[0]!;
            }
        }

        foreach (var field in fields.Where(f => f.Default is not null))
        {
            _values.TryAdd(field.Name, field.Default!);
        }
    }
}
