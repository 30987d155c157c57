using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Api;

/// <summary>Measures requests by route.</summary>
internal static class RequestMetrics
{
    // "Not ready" is a right answer to the question whether the console is ready; counted, it would look as if people's requests failed.
    private static readonly PathString[] s_probes = ["/healthz", "/readyz"];

    /// <summary>Goes first in the pipeline, so that what later parts answer or throw is measured too.</summary>
    public static void UseSparkStackerRequestMetrics(this WebApplication app)
    {
        var metrics = app.Services.GetRequiredService<ConsoleMetrics>();
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use(async (context, next) =>
        {
            var started = time.GetTimestamp();
            var code = StatusCodes.Status500InternalServerError;
            try
            {
                await next(context);
                code = context.Response.StatusCode;
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                code = StatusCodes.Status499ClientClosedRequest;
                throw;
            }
            finally
            {
                // An upgraded connection lives as long as its page: its time says nothing.
                if (context.Response.StatusCode != StatusCodes.Status101SwitchingProtocols && !s_probes.Contains(context.Request.Path))
                {
                    metrics.RequestFinished(context.Request.Method, Route(context), code, time.GetElapsedTime(started), Activity.Current?.TraceId.ToHexString());
                }
            }
        });
    }

    // An error page is shown in place of the route that failed; the failure belongs to the latter.
    private static Endpoint? Asked(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Endpoint
        ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint
        ?? context.GetEndpoint();

    private static string Route(HttpContext context) => Route(Asked(context));

    /// <summary>The route's label.</summary>
    public static string Route(Endpoint? endpoint) => endpoint switch
    {
        // One file, one route: together they are one thing to watch.
        { Metadata: var metadata } when metadata.GetMetadata<StaticAssetDescriptor>() is not null => "static",
        RouteEndpoint { RoutePattern.RawText: { } pattern } => pattern.Length == 0 || pattern[0] != '/' ? "/" + pattern : pattern,
        _ => ConsoleMetrics.NoRoute,
    };
}
