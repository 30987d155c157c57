using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SparkStacker.Console.Identity;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Api.Limits;

/// <summary>How many requests the API takes from whom, how large they are, and how long they last.</summary>
internal static class ApiLimits
{
    /// <summary>More than any page or program sends; only Alertmanager's messages come near.</summary>
    private const int LargestBody = 2 * 1024 * 1024;
    private const int BurstSeconds = 5;
    private static readonly TimeSpan s_period = TimeSpan.FromSeconds(1);
    private static readonly RateLimitPartition<object> s_nobody = RateLimitPartition.GetNoLimiter(new object());

    public static IServiceCollection AddApiLimits(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsValidator>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<ApiOptions>, ConsoleMetrics>((limiter, options, metrics) => Apply(limiter, options.Value, metrics));
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<ApiOptions>>((timeouts, options) =>
            timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(options.Value.RequestSeconds) });
        services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = LargestBody);
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/json", "text/csv"];
        });
        return services.Replace(ServiceDescriptor.Singleton<IResponseCompressionProvider, ApiCompression>());
    }

    /// <summary>Goes after authentication: a request counts for its user, too.</summary>
    public static void UseApiLimits(this IApplicationBuilder app) => app.UseWhen(ControlApi.IsApi, api =>
    {
        api.UseRateLimiter();
        api.UseRequestTimeouts();
    });

    private static void Apply(RateLimiterOptions limiter, ApiOptions options, ConsoleMetrics metrics)
    {
        // Made once: the framework's own way to say this allocates for each request.
        Func<object, RateLimiter> byAddress = _ => Bucket(options.AddressRequestsPerSecond), byUser = _ => Bucket(options.RequestsPerSecond);
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, object>(http => RateLimitPartition.Get(ClientAddress.Of(http), byAddress)),
            PartitionedRateLimiter.Create<HttpContext, object>(http => http.User.Id() is { } user ? RateLimitPartition.Get<object>(user, byUser) : s_nobody));
        limiter.OnRejected = (context, _) =>
        {
            metrics.RequestLimited(LimitedRequest.Api);
            return new ValueTask(TooMany(
                context.Lease,
                string.Create(CultureInfo.InvariantCulture, $"Too many requests: allowed are {options.RequestsPerSecond} a second for a user and {options.AddressRequestsPerSecond} from an address."))
                .ExecuteAsync(context.HttpContext));
        };
    }

    // Replenished by the timer of all of them.
    private static TokenBucketRateLimiter Bucket(int perSecond) => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = perSecond * BurstSeconds,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = s_period,
        AutoReplenishment = false,
    });

    private static ApiAnswer TooMany(RateLimitLease lease, string detail) =>
        Problems.RateLimited(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : s_period, detail);
}
