using System.Text.Json;
using Microsoft.Net.Http.Headers;
using SparkStacker.Console.Api.Json;

namespace SparkStacker.Console.Api;

/// <summary>An answer of the API, whole in memory: it can be kept and given again byte by byte.</summary>
internal sealed class ApiAnswer : IResult, IStatusCodeHttpResult
{
    public const string Json = "application/json; charset=utf-8";

    private ApiAnswer(int status, byte[] body, string? contentType) => (Status, Body, ContentType) = (status, body, contentType);

    public static ApiAnswer NoContent { get; } = new(StatusCodes.Status204NoContent, [], null);

    public int Status { get; }

    public byte[] Body { get; }

    public string? ContentType { get; }

    /// <summary>Where a created thing is.</summary>
    public string? Location { get; init; }

    /// <summary>Version of what is answered, quoted.</summary>
    public string? ETag { get; init; }

    /// <summary>Where the next page is.</summary>
    public string? Link { get; init; }

    /// <summary>Seconds after which another try makes sense.</summary>
    public int? RetryAfterSeconds { get; init; }

    int? IStatusCodeHttpResult.StatusCode => Status;

    public static ApiAnswer Ok<T>(T value) => Of(StatusCodes.Status200OK, value);

    public static ApiAnswer Of<T>(int status, T value, string? location = null, string? eTag = null) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options), Json) { Location = location, ETag = eTag };

    /// <summary>An answer that is bytes already.</summary>
    public static ApiAnswer Raw(int status, byte[] body, string? contentType, string? location = null, string? eTag = null, string? link = null) =>
        new(status, body, contentType) { Location = location, ETag = eTag, Link = link };

    public static ApiAnswer Problem(ApiProblem problem, int? retryAfterSeconds = null, string? eTag = null) =>
        new(problem.Status, JsonSerializer.SerializeToUtf8Bytes(problem, ApiJson.Options), ApiProblem.ContentType) { RetryAfterSeconds = retryAfterSeconds, ETag = eTag };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var headers = response.Headers;
        response.StatusCode = Status;
        headers.CacheControl = "no-store";
        Set(headers, HeaderNames.Location, Location);
        Set(headers, HeaderNames.ETag, ETag);
        Set(headers, HeaderNames.Link, Link);
        Set(headers, HeaderNames.RetryAfter, RetryAfterSeconds?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (ContentType is null)
        {
            return Task.CompletedTask;
        }

        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        // Also where the request's time is just over: an answer that is there is better than none.
        return WriteAsync(response.BodyWriter.WriteAsync(Body, CancellationToken.None));
    }

    private static Task WriteAsync(ValueTask<System.IO.Pipelines.FlushResult> writing)
    {
        if (!writing.IsCompletedSuccessfully)
        {
            return writing.AsTask();
        }

        writing.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    private static void Set(IHeaderDictionary headers, string name, string? value)
    {
        if (value is not null)
        {
            headers[name] = value;
        }
    }
}
