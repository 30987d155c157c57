using System.Diagnostics;
using Microsoft.Net.Http.Headers;
using SparkStacker.Console.Hosting;

namespace SparkStacker.Console.Api;

/// <summary>
/// Stands before everything under <c>/api</c>: names the request, and sees that each refusal and failure is answered with
/// problem details instead of a page or nothing.
/// </summary>
internal sealed class ApiGate(RequestDelegate next, StartupState state, AllowedMethods methods, ILogger<ApiGate> logger)
{
    public const string RequestIdHeader = "X-Request-Id";

    private const int StartingRetrySeconds = 2;
    private const int LongestRequestId = 64;

    public async Task InvokeAsync(HttpContext context)
    {
        var requestId = Name(context);
        using var scope = logger.BeginScope(new KeyValuePair<string, object>[] { new("requestId", requestId) });
        if (!state.IsReady)
        {
            await ApiAnswer.Problem(ApiProblem.Of(503, "starting", state.Fault ?? state.Step), StartingRetrySeconds).ExecuteAsync(context);
            return;
        }

        if (HasOtherCharacters(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            await Problems.Of(context).ExecuteAsync(context);
            return;
        }

        // Answered like GET; the server leaves the body out.
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        try
        {
            await next(context);
            var response = context.Response;
            if (response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed, ContentType: null }
                && methods.Of(context.Request.Path) is { Length: > 0 } allowed)
            {
                (response.StatusCode, response.Headers.Allow) = (StatusCodes.Status405MethodNotAllowed, allowed);
            }

            if (response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null or 0 })
            {
                await Problems.Of(context).ExecuteAsync(context);
            }
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = error.StatusCode;
            await Problems.Of(context).ExecuteAsync(context);
        }
        catch (Exception error) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            logger.RequestFailed(error, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "none");
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await Problems.Of(context).ExecuteAsync(context);
        }
    }

    /// <summary>Gives the request the name that its log lines have, too.</summary>
    public static string Name(HttpContext context)
    {
        var requestId = RequestId(context);
        context.Response.Headers[RequestIdHeader] = requestId;
        return requestId;
    }

    // JSON is UTF-8 (RFC 8259); what says otherwise would be read as something else than it says, or not at all.
    private static bool HasOtherCharacters(HttpRequest request) =>
        request.ContentType is { } type && MediaTypeHeaderValue.TryParse(type, out var parsed) && parsed.Charset.HasValue
        && !HeaderUtilities.RemoveQuotes(parsed.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>The caller's own name for the request, where it gave one that can go into a log line as it is.</summary>
    public static string? GivenName(HttpContext? context) =>
        context?.Request.Headers[RequestIdHeader] is [{ Length: > 0 and <= LongestRequestId } given]
        && given.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? given
            : null;

    private static string RequestId(HttpContext context) => GivenName(context) ?? Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
}
