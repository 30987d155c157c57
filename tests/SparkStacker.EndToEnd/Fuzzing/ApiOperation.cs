using System.Text.Json;

namespace SparkStacker.EndToEnd.Fuzzing;

/// <summary>One operation of the API's document.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path with its parameters in braces.</param>
/// <param name="Query">Its query parameters.</param>
/// <param name="Body">Schema of its body; null where it takes none.</param>
internal sealed record ApiOperation(string Method, string Path, IReadOnlyList<ApiParameter> Query, JsonElement? Body)
{
    /// <summary>Group that its ids belong to, for example <c>positions</c>.</summary>
    public string Group => Path["/api/v1/".Length..].Split('/')[0];
}
