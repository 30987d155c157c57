using System.Collections.Concurrent;
using System.Text.Json;

namespace SparkStacker.EndToEnd.Fuzzing;

/// <summary>Sends the requests and looks at each answer.</summary>
internal sealed class FuzzRun(HttpClient client, FuzzRequests requests, FuzzIds ids)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int EnoughFailures = 50;

    /// <summary>What was wrong: a 5xx, no answer in time, or a refusal that isn't problem details.</summary>
    public ConcurrentQueue<string> Failures { get; } = new();

    /// <summary>How often each status was answered.</summary>
    public ConcurrentDictionary<int, int> Statuses { get; } = new();

    /// <summary>Seconds by operation.</summary>
    public ConcurrentDictionary<string, double> Seconds { get; } = new();

    public async Task RunAsync(int count, int workers)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number < count && Failures.Count < EnoughFailures)
            {
                await SendAsync(number);
            }
        })));
    }

    private async Task SendAsync(int number)
    {
        var (request, description, operation) = requests.Create(number);
        var started = TimeProvider.System.GetTimestamp();
        using (request)
        {
            try
            {
                using var limit = new CancellationTokenSource(Patience);
                using var response = await client.SendAsync(request, limit.Token);
                var body = await response.Content.ReadAsByteArrayAsync(limit.Token);
                Statuses.AddOrUpdate((int)response.StatusCode, 1, (_, known) => known + 1);
                if (Problem(request, response, body) is { } problem)
                {
                    Failures.Enqueue($"{description} -> {(int)response.StatusCode}: {problem}");
                }
                else if (response.IsSuccessStatusCode)
                {
                    ids.Learn(operation.Group, body);
                }
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
            {
                Failures.Enqueue($"{description} -> {error.GetType().Name}: {error.GetBaseException().Message}");
            }

            var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
            Seconds.AddOrUpdate($"{operation.Method} {operation.Path}", seconds, (_, known) => known + seconds);
        }
    }

    private static string? Problem(HttpRequestMessage request, HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        if (status >= 500)
        {
            return System.Text.Encoding.UTF8.GetString(body);
        }

        // An answer to HEAD has no body.
        if (status < 400 || request.Method == HttpMethod.Head)
        {
            return null;
        }

        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return $"found '{response.Content.Headers.ContentType}' of {body.Length} bytes in place of problem details.";
        }

        using var problem = JsonDocument.Parse(body);
        var root = problem.RootElement;
        return root.GetProperty("status").GetInt32() != status ? "the body has another status."
            : Text(root, "code") is not { Length: > 0 } ? $"no code in {root}"
            : Text(root, "traceId") is not { Length: 32 } ? $"no traceId in {root}"
            : Text(root, "detail") is not { Length: > 0 } ? $"no detail in {root}"
            : root.ToString().Contains("   at ", StringComparison.Ordinal) || root.ToString().Contains("Exception", StringComparison.Ordinal) ? $"names our code: {root}"
            : null;
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
}
