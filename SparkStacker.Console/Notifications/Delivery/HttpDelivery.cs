using System.Net.Http.Headers;

namespace SparkStacker.Console.Notifications.Delivery;

/// <summary>
/// Posts JSON to an address that an admin has entered. Follows no redirect, so that nobody leads it elsewhere, and connects to no
/// link-local address, where clouds keep their machines' credentials. Other private addresses are allowed: a receiver may stand there.
/// </summary>
internal sealed class HttpDelivery : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int LongestAnswer = 200;
    private static readonly TimeSpan s_longestWait = TimeSpan.FromHours(1);

    private readonly TimeProvider _clock;
    private readonly HttpClient _http;

    public HttpDelivery(TimeProvider clock)
    {
        _clock = clock;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            ConnectCallback = GuardedConnection.OpenAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public async Task<DeliveryResult> PostAsync(string url, byte[] body, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        var address = new Uri(url);
        using var limit = new CancellationTokenSource(Patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.UserAgent.ParseAdd("SparkStacker");
            foreach (var (name, value) in headers)
            {
                request.Headers.Add(name, value);
            }

            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await ReadAsync(address, response, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new(DeliveryOutcome.Retry, $"{address.Authority} did not answer within {Patience.TotalSeconds:0} s.");
        }
        catch (HttpRequestException refused) when (refused.InnerException is ForbiddenAddressException forbidden)
        {
            return new(DeliveryOutcome.Refused, forbidden.Message);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new(DeliveryOutcome.Retry, $"{address.Authority} can't be reached: {(fault.InnerException ?? fault).Message}");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<DeliveryResult> ReadAsync(Uri address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var text = await FirstWordsAsync(response, cancellationToken);
        var sentence = $"{address.Authority} answered {status} {response.ReasonPhrase}{(text.Length == 0 ? "." : $": {text}")}";
        return status switch
        {
            >= 200 and < 300 => new(DeliveryOutcome.Sent, sentence),
            >= 300 and < 400 => new(DeliveryOutcome.Refused, $"{sentence} Redirects are not followed; enter the address that it leads to."),
            408 or 425 or 429 or >= 500 => new(DeliveryOutcome.Retry, sentence, Wait(response.Headers.RetryAfter)),
            _ => new(DeliveryOutcome.Refused, sentence),
        };
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? asked)
    {
        var wait = asked?.Delta ?? (asked?.Date - _clock.GetUtcNow());
        return wait is null || wait <= TimeSpan.Zero ? null : wait < s_longestWait ? wait : s_longestWait;
    }

    private static async Task<string> FirstWordsAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestAnswer];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return new string([.. System.Text.Encoding.UTF8.GetString(buffer, 0, length).Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
    }
}
