using SparkStacker.Console.Identity;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api;

/// <summary>Which problem is which HTTP status.</summary>
internal static class Problems
{
    private const int RetrySeconds = 1;

    public static ApiAnswer Of(int status, string code, string detail) => ApiAnswer.Problem(ApiProblem.Of(status, code, detail));

    public static ApiAnswer NotFound(string code, string detail) => Of(StatusCodes.Status404NotFound, code, detail);

    /// <summary>400: the request itself is wrong; each field says why.</summary>
    public static ApiAnswer Invalid(IReadOnlyDictionary<string, string[]> errors) => ApiAnswer.Problem(ApiProblem.Of(
        StatusCodes.Status400BadRequest, "invalid_request",
        $"{errors.Count} {(errors.Count == 1 ? "field is" : "fields are")} not usable: {string.Join(", ", errors.Keys)}.", errors));

    /// <summary>429: too many.</summary>
    public static ApiAnswer RateLimited(TimeSpan wait, string detail) => ApiAnswer.Problem(
        ApiProblem.Of(StatusCodes.Status429TooManyRequests, "rate_limited", detail), Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));

    /// <summary>Why a command was not carried out.</summary>
    public static ApiAnswer Of(EngineError error)
    {
        var status = StatusOf(error.Code);
        var problem = ApiProblem.Of(status, error.Code, error.Message) with { Rule = error.Rule?.Rule, Limit = error.Rule?.Limit, Value = error.Rule?.Value };
        return ApiAnswer.Problem(problem, status == StatusCodes.Status503ServiceUnavailable ? RetrySeconds : null);
    }

    /// <summary>What an answer without a body says, by its status.</summary>
    public static ApiAnswer Of(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => Of(401, "not_authenticated", "This needs a valid bearer token or a signed-in session."),
        StatusCodes.Status403Forbidden when context.User.MustChangePassword() => Of(403, "password_change_required", "The one-time password must be replaced first, on the page /account."),
        StatusCodes.Status403Forbidden => Of(403, "forbidden", "Your role may not do this. Nothing was done."),
        StatusCodes.Status404NotFound => Of(404, "not_found", $"There is nothing at {context.Request.Path}."),
        StatusCodes.Status405MethodNotAllowed => Of(405, "method_not_allowed", $"{context.Request.Method} is not possible here; allowed: {context.Response.Headers.Allow}."),
        StatusCodes.Status406NotAcceptable => Of(406, "not_acceptable", "None of the formats in Accept is offered here."),
        StatusCodes.Status408RequestTimeout => Of(408, "request_timeout", "The request came in too slowly. Nothing was done."),
        StatusCodes.Status413PayloadTooLarge => Of(413, "body_too_large", "The body is too large."),
        StatusCodes.Status415UnsupportedMediaType => Of(415, "unsupported_media_type", $"Content-Type: found '{context.Request.ContentType}', allowed: application/json."),
        StatusCodes.Status429TooManyRequests => Of(429, "rate_limited", "Too many requests; try again after the seconds that Retry-After names."),
        StatusCodes.Status504GatewayTimeout => Of(504, "timed_out", "This took too long. A command that was on its way is carried out all the same: look at the state."),
        var status and >= 500 => Of(status, "internal_error", "The console failed at this; trading is not affected. The log says more under the trace id."),
        var status => Of(status, "bad_request", "The request can't be understood."),
    };

    private static int StatusOf(string code) => code switch
    {
        IfMatch.ConflictCode => StatusCodes.Status412PreconditionFailed,
        "forbidden" or "reauthentication_required" => StatusCodes.Status403Forbidden,
        "engine_busy" or "engine_not_running" or "storage_fault" or "audit_not_written" => StatusCodes.Status503ServiceUnavailable,
        "already_closing" or "close_unknown" or "not_engaged" or "not_stopped" or "last_admin" or "email_taken" or "own_account" or "alert_resolved" or "too_many_tokens" or "too_many_channels" => StatusCodes.Status409Conflict,
        _ when code.EndsWith("_not_found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
