using System.Net;
using System.Net.Http.Headers;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Metrics.Catalogue;

namespace SparkStacker.Monitoring.Logging.Loki;

/// <summary>Sends one batch until Loki has taken or refused it. Its own failures are counted, not logged: their lines would come here.</summary>
internal sealed class LokiClient : IDisposable
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(30);

    private readonly LokiOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;
    private readonly CounterFamily _pushes;

    public LokiClient(LokiOptions options, MetricRegistry registry, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _pushes = registry.Counter(SelfCatalogue.LokiPushes);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null })
        {
            BaseAddress = new Uri(options.Url!.TrimEnd('/') + "/"),
            Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
        };
    }

    /// <param name="lines">The batch.</param>
    /// <param name="stopping">Ends the waits between attempts; one more attempt follows.</param>
    /// <param name="late">Ends everything.</param>
    /// <returns>False where Loki refused it for good: sending it again would be refused again.</returns>
    /// <exception cref="OperationCanceledException">It is late.</exception>
    public async Task<bool> SendAsync(IReadOnlyList<LokiLine> lines, CancellationToken stopping, CancellationToken late)
    {
        var body = LokiPush.Body(lines, _options.Environment);
        for (var attempt = 0; ; attempt++)
        {
            var (result, retryAfter) = await TryAsync(body, late).ConfigureAwait(false);
            _pushes.With(result).Increment();
            if (result is not "retried")
            {
                return result is "taken";
            }

            await WaitAsync(attempt, retryAfter, stopping, late).ConfigureAwait(false);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<(string Result, TimeSpan? RetryAfter)> TryAsync(byte[] body, CancellationToken late)
    {
        try
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            content.Headers.ContentEncoding.Add("gzip");
            using var response = await _http.PostAsync(new Uri("loki/api/v1/push", UriKind.Relative), content, late).ConfigureAwait(false);
            return response.StatusCode switch
            {
                >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => ("taken", null),
                HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => ("retried", response.Headers.RetryAfter?.Delta),
                _ => ("refused", null),
            };
        }
        catch (Exception away) when (away is HttpRequestException or IOException || (away is OperationCanceledException && !late.IsCancellationRequested))
        {
            return ("retried", null);
        }
    }

    // 0.5 s, 1 s, 2 s, ... 30 s, or as long as Loki asks for; a stop doesn't wait.
    private async Task WaitAsync(int attempt, TimeSpan? retryAfter, CancellationToken stopping, CancellationToken late)
    {
        var wait = retryAfter ?? TimeSpan.FromMilliseconds(_options.RetryMilliseconds * Math.Pow(2, Math.Min(attempt, 16)));
        wait = wait < s_longestWait ? wait : s_longestWait;
        if (stopping.IsCancellationRequested)
        {
            // Between the attempts of the last seconds, so that they aren't a flood.
            wait = TimeSpan.FromMilliseconds(Math.Min(wait.TotalMilliseconds, 200));
            await Task.Delay(wait, _time, late).ConfigureAwait(false);
            return;
        }

        try
        {
            await Task.Delay(wait, _time, stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            late.ThrowIfCancellationRequested();
        }
    }
}
