using System.IO.Compression;
using Microsoft.AspNetCore.Http.HttpResults;
using SparkStacker.Monitoring.Health;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Api;

/// <summary>What probes and Prometheus ask for. Anonymous: probes have no session, and the metrics have a rule of their own.</summary>
internal static class MonitoringEndpoints
{
    public static void MapSparkStackerMonitoring(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/healthz", Live).WithName("GetHealth").AllowAnonymous();
        endpoints.MapGet("/readyz", ReadyAsync).WithName("GetReadiness").AllowAnonymous();
        endpoints.MapGet("/metrics", MetricsAsync).WithName("GetMetrics").AllowAnonymous();
    }

    private static Ok<LiveAnswer> Live(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new LiveAnswer("ok"));
    }

    private static async Task<JsonHttpResult<ReadinessReport>> ReadyAsync(Readiness readiness, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        var report = await readiness.ReportAsync(cancellationToken);
        return TypedResults.Json(report, statusCode: report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task MetricsAsync(
        HttpContext context, MetricsExporter exporter, MetricsTokenFile token, ConsoleMetrics metrics, CancellationToken cancellationToken)
    {
        if (MachineAccess.Metrics.Refuse(context, token) is { } refusal)
        {
            if (refusal.StatusCode == StatusCodes.Status401Unauthorized)
            {
                metrics.AuthenticationFailed(AuthFailureReason.MetricsToken);
            }

            await refusal.ExecuteAsync(context);
            return;
        }

        var (request, response) = (context.Request, context.Response);
        var format = MetricNegotiation.Choose(request.Headers.Accept);
        response.ContentType = MetricNegotiation.ContentType(format);
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept, Accept-Encoding";
        using var page = exporter.Render(format);
        if (!MetricNegotiation.AcceptsGzip(request.Headers.AcceptEncoding))
        {
            response.ContentLength = page.Content.Length;
            await response.Body.WriteAsync(page.Content, cancellationToken);
            return;
        }

        response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await gzip.WriteAsync(page.Content, cancellationToken);
    }

    internal sealed record LiveAnswer(string Status);
}
