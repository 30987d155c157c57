using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using SparkStacker.Console.Alerts;
using SparkStacker.Console.Api.Contracts;
using SparkStacker.Console.Api.Requests;
using SparkStacker.Console.Commands;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Api;

/// <summary><c>alerts</c>: Alertmanager tells, people read and acknowledge.</summary>
internal static class AlertEndpoints
{
    private const int LargestMessage = 1024 * 1024;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static void Map(RouteGroupBuilder api)
    {
        // Anonymous: Alertmanager has no session but a token, and the rule for it is the metrics' rule.
        api.MapPost("/alerts/webhook", TakeAsync).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(LargestMessage))
            .WithName("PostAlerts").WithSummary("Takes Alertmanager's message")
            .Body<AlertmanagerMessage>().Answers(StatusCodes.Status204NoContent);
        api.MapGet("/alerts", ListAsync).Reads("ListAlerts", "Alerts by their start")
            .Answers<ItemPage<Alert>>().Takes([
            QueryField.Choice("state", "Only in this state.", null, "firing", "acknowledged", "resolved"),
            QueryField.Text("severity", "Only of this severity."), QueryField.Text("strategy", "Only of this strategy."), QueryField.Text("name", "Only of this name."),
            QueryField.Time("from", "Started at or after this time."), QueryField.Time("to", "Started before this time."), .. QueryFields.Page]);
        api.MapPost("/alerts/{id}/acknowledge", AcknowledgeAsync).Trades("AcknowledgeAlert", "Says that somebody looks at it")
            .Body<AcknowledgeRequest>().Answers(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> TakeAsync(HttpContext context, WebhookTokenFile token, ConsoleMetrics metrics, AlertBook alerts, CancellationToken cancellationToken)
    {
        if (MachineAccess.AlertsWebhook.Refuse(context, token) is { } refusal)
        {
            if (refusal.StatusCode == StatusCodes.Status401Unauthorized)
            {
                metrics.AuthenticationFailed(AuthFailureReason.WebhookToken);
            }

            return refusal;
        }

        // Read after the token, so that strangers can't make the console parse. A browser can't send this type to another origin unasked.
        if (!context.Request.HasJsonContentType())
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", $"Content-Type: found '{context.Request.ContentType}', allowed: application/json.");
        }

        var (received, problem) = await ReadAsync(context.Request, cancellationToken);
        if (problem is not null)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "invalid_message", problem);
        }

        await alerts.TakeAsync(received, cancellationToken);
        return ApiAnswer.NoContent;
    }

    // Not as strictly as our own requests: a later Alertmanager may say more, and its times come with nanoseconds.
    private static async Task<(IReadOnlyList<ReceivedAlert> Alerts, string? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFromJsonAsync<AlertmanagerMessage>(s_json, cancellationToken) is { } message ? message.Read() : ([], "The body is empty.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return ([], $"The body is not a message of Alertmanager{JsonProblems.Where(error as JsonException)}.");
        }
    }

    private static async Task<ApiAnswer> ListAsync(ApiQuery query, IAlertReader alerts, CancellationToken cancellationToken)
    {
        AlertCursor? after = null;
        if (query.Text("cursor") is { } text)
        {
            if (!AlertCursor.TryParse(text, out var cursor) || cursor.IsNewestFirst != query.IsNewestFirst)
            {
                return Problems.Invalid(new Dictionary<string, string[]> { ["cursor"] = ["Not one that this list has given in this order; use nextCursor as it is."] });
            }

            after = cursor;
        }

        AlertState? state = query.Text("state") is { } name ? Enum.Parse<AlertState>(name, ignoreCase: true) : null;
        var filter = new AlertFilter(state, query.Text("severity"), query.Text("strategy"), query.Text("name"), query.Time("from"), query.Time("to"), query.IsNewestFirst);
        var page = await alerts.ListAsync(filter, after, query.Limit, cancellationToken);
        return ApiAnswer.Ok(new ItemPage<Alert>(page.Items, page.NextCursor));
    }

    private static async Task<ApiAnswer> AcknowledgeAsync(string id, ApiBody<AcknowledgeRequest> body, IOperatorCommands commands) =>
        (await commands.SendAsync(new AcknowledgeAlert(id, body.Value.Note), CancellationToken.None)).Error is { } error ? Problems.Of(error) : ApiAnswer.NoContent;
}
