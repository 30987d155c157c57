using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Api;

/// <summary>Who may read the metrics: whoever has the token, or without one, only this machine.</summary>
internal static class MetricsAccess
{
    private const string Scheme = "Bearer ";

    // A proxy on this machine makes the whole world look like loopback; these betray it. They can only close the door:
    // what they say is never believed.
    private static readonly string[] s_forwarded = ["X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "X-Real-IP", "Forwarded", "Via"];

    /// <summary>The refusal, or null where the reader is welcome.</summary>
    public static ProblemHttpResult? Refuse(HttpContext context, MetricsTokenFile token)
    {
        if (token.IsRequired)
        {
            if (token.Accepts(Bearer(context.Request)))
            {
                return null;
            }

            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem(StatusCodes.Status401Unauthorized, "metrics_token_required", "The metrics need the bearer token of the file that SparkStacker:Metrics:TokenFile names.");
        }

        return IsThisMachine(context)
            ? null
            : Problem(StatusCodes.Status403Forbidden, "metrics_loopback_only", "Without SparkStacker:Metrics:TokenFile only this machine may read the metrics.");
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
        TypedResults.Problem(detail, statusCode: status, extensions: [new("code", code)]);
}
