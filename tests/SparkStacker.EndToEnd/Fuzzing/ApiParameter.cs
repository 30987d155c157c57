using System.Text.Json;

namespace SparkStacker.EndToEnd.Fuzzing;

/// <summary>A query parameter.</summary>
internal sealed record ApiParameter(string Name, JsonElement Schema);
