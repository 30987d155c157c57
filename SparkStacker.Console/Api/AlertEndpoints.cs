using System.Diagnostics;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SparkStacker.Console.Alerts;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Identity;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Api;

/// <summary>Alertmanager tells, people read and acknowledge.</summary>
internal static class AlertEndpoints
{
    private const int LargestMessage = 1024 * 1024;
    private const int UsualPage = 50;
    private const int LargestPage = 200;

    private static readonly string[] s_states = ["firing", "acknowledged", "resolved"];

    public static void MapAlerts(this IEndpointRouteBuilder endpoints)
    {
        // Anonymous: Alertmanager has no session but a token, and the rule for it is the metrics' rule.
        endpoints.MapPost("/api/v1/alerts/webhook", TakeAsync).WithName("PostAlerts").WithSummary("Takes Alertmanager's message").AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(LargestMessage));
        endpoints.MapGet("/api/v1/alerts", ListAsync).WithName("ListAlerts").WithSummary("Alerts, newest first").RequireAuthorization(Policies.Read);
        endpoints.MapPost("/api/v1/alerts/{id}/acknowledge", AcknowledgeAsync).WithName("AcknowledgeAlert").WithSummary("Says that somebody looks at it").RequireAuthorization(Policies.Trade)
            .AddEndpointFilter(OwnPagesOnly);
    }

    private static ValueTask<object?> OwnPagesOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        CrossOrigin.Refuse(context.HttpContext.Request) is { } foreign ? ValueTask.FromResult<object?>(foreign) : next(context);

    private static async Task<Results<NoContent, ProblemHttpResult>> TakeAsync(
        HttpContext context, WebhookTokenFile token, ConsoleMetrics metrics, AlertBook alerts, CancellationToken cancellationToken)
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
            return Problem(StatusCodes.Status415UnsupportedMediaType, "json_required", $"Content-Type: found '{context.Request.ContentType}', allowed: application/json.");
        }

        var (received, problem) = await ReadAsync(context.Request, cancellationToken);
        if (problem is not null)
        {
            return Problem(StatusCodes.Status400BadRequest, "invalid_message", problem);
        }

        await alerts.TakeAsync(received, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<(IReadOnlyList<ReceivedAlert> Alerts, string? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await request.ReadFromJsonAsync<AlertmanagerMessage>(cancellationToken) is { } message ? message.Read() : ([], "The body is empty.");
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return ([], $"The body is not a message of Alertmanager: {error.Message}");
        }
    }

    private static async Task<Results<Ok<AlertPage>, ProblemHttpResult>> ListAsync(
        IAlertReader alerts, string? state, string? severity, string? strategy, string? name, string? cursor, int? limit, CancellationToken cancellationToken)
    {
        if (state is not null && !s_states.Contains(state))
        {
            return Problem(StatusCodes.Status400BadRequest, "invalid_state", $"state: found '{state}', allowed: {string.Join(", ", s_states)}.");
        }

        if (limit is < 1 or > LargestPage)
        {
            return Problem(StatusCodes.Status400BadRequest, "invalid_limit", $"limit: found {limit}, allowed: 1 to {LargestPage}.");
        }

        AlertCursor? after = null;
        if (cursor is not null)
        {
            if (!AlertCursor.TryParse(cursor, out var parsed))
            {
                return Problem(StatusCodes.Status400BadRequest, "invalid_cursor", "cursor: not one that this list has given; use nextCursor as it is.");
            }

            after = parsed;
        }

        var filter = new AlertFilter(state is null ? null : Enum.Parse<AlertState>(state, ignoreCase: true), severity, strategy, name);
        return TypedResults.Ok(await alerts.ListAsync(filter, after, limit ?? UsualPage, cancellationToken));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> AcknowledgeAsync(
        string id, Acknowledgement? body, HttpContext context, IOperatorCommands commands, AuthenticationStateProvider authentication, CancellationToken cancellationToken)
    {
        // Commands act for whom the circuit belongs to; here, for whom the request belongs to.
        ((IHostEnvironmentAuthenticationStateProvider)authentication).SetAuthenticationState(Task.FromResult(new AuthenticationState(context.User)));
        var result = await commands.SendAsync(new AcknowledgeAlert(id, body?.Note), cancellationToken);
        return result.Error is { } error ? Problem(Status(error.Code), error.Code, error.Message) : TypedResults.NoContent();
    }

    private static int Status(string code) => code switch
    {
        "forbidden" => StatusCodes.Status403Forbidden,
        "alert_not_found" => StatusCodes.Status404NotFound,
        "alert_resolved" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status400BadRequest,
    };

    private static ProblemHttpResult Problem(int status, string code, string detail) =>
        TypedResults.Problem(detail, statusCode: status, extensions: [new("code", code), new("traceId", Activity.Current?.TraceId.ToString())]);

    internal sealed record Acknowledgement(string? Note);
}
