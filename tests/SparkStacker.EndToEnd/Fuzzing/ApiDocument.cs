using System.Text.Json;

namespace SparkStacker.EndToEnd.Fuzzing;

/// <summary>What the console says that its API takes, as it serves it.</summary>
internal sealed class ApiDocument
{
    private readonly JsonElement _schemas;

    private ApiDocument(JsonElement root)
    {
        _schemas = root.GetProperty("components").GetProperty("schemas");
        Operations =
        [
            .. from path in root.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               where operation.Value.TryGetProperty("operationId", out _)
               select Read(operation.Name.ToUpperInvariant(), path.Name, operation.Value),
        ];
    }

    public IReadOnlyList<ApiOperation> Operations { get; }

    public static async Task<ApiDocument> ReadAsync(HttpClient client)
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
        return new ApiDocument(document.RootElement.Clone());
    }

    /// <summary>A schema without references at its top.</summary>
    public JsonElement Resolve(JsonElement schema)
    {
        while (true)
        {
            if (schema.TryGetProperty("$ref", out var reference))
            {
                schema = _schemas.GetProperty(reference.GetString()!.Split('/')[^1]);
            }
            else if (schema.TryGetProperty("oneOf", out var choices))
            {
                schema = choices.EnumerateArray().Last();
            }
            else
            {
                return schema;
            }
        }
    }

    private ApiOperation Read(string method, string path, JsonElement operation) => new(
        method,
        path,
        operation.TryGetProperty("parameters", out var parameters)
            ? [.. parameters.EnumerateArray().Where(p => p.GetProperty("in").GetString() == "query").Select(p => new ApiParameter(p.GetProperty("name").GetString()!, p.GetProperty("schema")))]
            : [],
        operation.TryGetProperty("requestBody", out var body) ? Resolve(body.GetProperty("content").GetProperty("application/json").GetProperty("schema")) : null);
}
