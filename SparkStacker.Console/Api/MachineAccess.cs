using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SparkStacker.Monitoring.Access;

namespace SparkStacker.Console.Api;

/// <summary>Endpoints that programs call: whoever has the token may, or without one, only this machine.</summary>
/// <param name="Code">Begins the codes of its refusals.</param>
/// <param name="Subject">What is asked for, as a sentence begins.</param>
/// <param name="Setting">The key that names the token's file.</param>
internal sealed record MachineAccess(string Code, string Subject, string Setting)
{
    public static readonly MachineAccess Metrics = new("metrics", "The metrics", "SparkStacker:Metrics:TokenFile");

    public static readonly MachineAccess AlertsWebhook = new("alerts_webhook", "The alerts' webhook", "SparkStacker:Alerts:WebhookTokenFile");

    private const string Scheme = "Bearer ";

    // A proxy on this machine makes the whole world look like loopback; these betray it. They can only close the door:
    // what they say is never believed.
    private static readonly string[] s_forwarded = ["X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "X-Real-IP", "Forwarded", "Via"];

    /// <summary>The refusal, or null where the caller is welcome.</summary>
    public ProblemHttpResult? Refuse(HttpContext context, TokenFile token)
    {
        if (token.IsRequired)
        {
            if (token.Accepts(Bearer(context.Request)))
            {
                return null;
            }

            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem(StatusCodes.Status401Unauthorized, $"{Code}_token_required", $"{Subject} can be reached with the bearer token of the file that {Setting} names, and not otherwise.");
        }

        return IsThisMachine(context)
            ? null
            : Problem(StatusCodes.Status403Forbidden, $"{Code}_loopback_only", $"Without {Setting} only this machine may do this.");
    }

    private static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && !Array.Exists(s_forwarded, context.Request.Headers.ContainsKey);

    private static string? Bearer(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization] is [{ } value] && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? value[Scheme.Length..].Trim()
            : null;

    private static ProblemHttpResult Problem(int status, string code, string detail) =>
        TypedResults.Problem(detail, statusCode: status, extensions: [new("code", code), new("traceId", Activity.Current?.TraceId.ToString())]);
}
