using System.Net;
using System.Security.Claims;
using System.Threading.RateLimiting;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Recent;

/// <summary>An answer, and what it was true for.</summary>
/// <param name="Address">Where its caller connected from: a token may be bound to that.</param>
/// <param name="Snapshot">State that it was made of.</param>
/// <param name="At">Timestamp of the moment before it was made.</param>
/// <param name="Generation">Number of changes of users and tokens before it.</param>
internal sealed record RecentAnswer(ApiAnswer Answer, Endpoint Endpoint, ClaimsPrincipal User, IPAddress? Address, EngineSnapshot Snapshot, long At, long Generation)
{
    private const int Frequent = 64;
    private const int Batch = 8;

    private int _given;
    private int _allowed;

    /// <summary>The route's label in the metrics.</summary>
    public string Route { get; } = RequestMetrics.Route(Endpoint);

    /// <summary>
    /// Counts this answer for the limits like any other request. What is asked for all the time is counted some requests ahead: the
    /// count is as much work as the answer.
    /// </summary>
    /// <param name="limiter">Limits of address and user.</param>
    /// <param name="context">The request.</param>
    /// <returns>Whether the limits allow it.</returns>
    public bool IsAllowed(PartitionedRateLimiter<HttpContext> limiter, HttpContext context)
    {
        if (Interlocked.Decrement(ref _allowed) >= 0)
        {
            return true;
        }

        context.User = User;
        if (Interlocked.Increment(ref _given) > Frequent)
        {
            using var ahead = limiter.AttemptAcquire(context, Batch);
            if (ahead.IsAcquired)
            {
                Interlocked.Exchange(ref _allowed, Batch - 1);
                return true;
            }
        }

        using var one = limiter.AttemptAcquire(context);
        return one.IsAcquired;
    }
}
