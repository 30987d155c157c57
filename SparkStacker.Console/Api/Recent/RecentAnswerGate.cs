using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Api.Recent;

/// <summary>Gives a recent answer before the request has gone any further. It counts for the limits like any other.</summary>
internal sealed class RecentAnswerGate(RequestDelegate next, RecentAnswers answers, IOptions<RateLimiterOptions> limits)
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = limits.Value.GlobalLimiter!;

    public Task InvokeAsync(HttpContext context)
    {
        if (answers.Find(context) is not { } recent || !IsWithinLimits(context, recent))
        {
            return next(context);
        }

        context.SetEndpoint(recent.Endpoint);
        ApiGate.Name(context);
        return recent.Answer.ExecuteAsync(context);
    }

    private bool IsWithinLimits(HttpContext context, RecentAnswer recent)
    {
        context.User = recent.User;
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }
}
