using System.Diagnostics;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Hosting;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Api.Recent;

/// <summary>
/// Gives a recent answer before the request has gone any further: with the headers that all answers have, counted for the limits
/// and measured like any other.
/// </summary>
internal sealed class RecentAnswerGate(RequestDelegate next, RecentAnswers answers, IOptions<RateLimiterOptions> limits, ConsoleMetrics metrics, TimeProvider clock)
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = limits.Value.GlobalLimiter!;

    public Task InvokeAsync(HttpContext context)
    {
        if (answers.Find(context) is not { } recent)
        {
            return next(context);
        }

        var started = clock.GetTimestamp();
        if (!recent.IsAllowed(_limiter, context))
        {
            return next(context);
        }

        SecurityHeaders.SetForApi(context);
        ApiGate.Name(context);
        var sending = recent.Answer.ExecuteAsync(context);
        if (!sending.IsCompletedSuccessfully)
        {
            return FinishAsync(sending, recent, started);
        }

        Count(recent, started);
        return Task.CompletedTask;
    }

    private async Task FinishAsync(Task sending, RecentAnswer recent, long started)
    {
        await sending;
        Count(recent, started);
    }

    private void Count(RecentAnswer recent, long started) =>
        metrics.RequestFinished(HttpMethods.Get, recent.Route, recent.Answer.Status, clock.GetElapsedTime(started), Activity.Current?.TraceId.ToHexString());
}
