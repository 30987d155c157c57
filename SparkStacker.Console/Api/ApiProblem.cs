using System.Diagnostics;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace SparkStacker.Console.Api;

/// <summary>Problem details (RFC 9457) with a stable code.</summary>
/// <param name="Type">Always <c>about:blank</c>: the code says which problem it is.</param>
/// <param name="Title">Name of the HTTP status.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What happened, what was found and what is allowed.</param>
/// <param name="Code">Stable snake_case code.</param>
internal sealed record ApiProblem(string Type, string Title, int Status, string Detail, string Code)
{
    public const string ContentType = "application/problem+json; charset=utf-8";

    /// <summary>What is wrong with which field.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The rule that refuses a command; with it come what it allows and what was found.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rule { get; init; }

    /// <summary>What the rule allows, with its unit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Limit { get; init; }

    /// <summary>What was found, with its unit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Value { get; init; }

    /// <summary>The version in force, where another one was named: its ETag without the quotes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CurrentVersion { get; init; }

    /// <summary>Joins the answer with logs and audit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceId { get; init; } = Activity.Current?.TraceId.ToString();

    public static ApiProblem Of(int status, string code, string detail, IReadOnlyDictionary<string, string[]>? errors = null) =>
        new("about:blank", ReasonPhrases.GetReasonPhrase(status), status, detail, code) { Errors = errors };
}
