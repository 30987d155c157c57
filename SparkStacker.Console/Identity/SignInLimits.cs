using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Api;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Identity;

/// <summary>
/// How often somebody may try to sign in. It stands before the password's hash and before the audit: a flood costs neither
/// cores nor rows. The lockout of an account comes on top.
/// </summary>
internal sealed class SignInLimits : IDisposable
{
    private const int Segments = 6;
    private static readonly TimeSpan s_window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(object Address, string Account)> _limiter;
    private readonly ConsoleMetrics _metrics;

    public SignInLimits(IOptions<ApiOptions> options, ConsoleMetrics metrics)
    {
        _metrics = metrics;
        var limits = options.Value;
        // By address first: nobody makes up accounts without end here.
        _limiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<(object Address, string Account), object>(attempt =>
                RateLimitPartition.GetSlidingWindowLimiter(attempt.Address, _ => Window(limits.AddressSignInsPerMinute))),
            PartitionedRateLimiter.Create<(object Address, string Account), (object, string)>(attempt =>
                RateLimitPartition.GetSlidingWindowLimiter(attempt, _ => Window(limits.SignInsPerMinute))));
    }

    /// <summary>Counts an attempt.</summary>
    /// <returns>How long to wait; null where it may go on.</returns>
    public TimeSpan? Refuse(HttpContext http, string account)
    {
        using var lease = _limiter.AttemptAcquire((ClientAddress.Of(http), account.Trim().ToUpperInvariant()));
        if (lease.IsAcquired)
        {
            return null;
        }

        _metrics.RequestLimited(LimitedRequest.SignIn);
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : s_window / Segments;
    }

    public void Dispose() => _limiter.Dispose();

    private static SlidingWindowRateLimiterOptions Window(int perMinute) => new()
    {
        PermitLimit = perMinute,
        Window = s_window,
        SegmentsPerWindow = Segments,
    };
}
