using System.Text;

namespace SparkStacker.EndToEnd.Fuzzing;

/// <summary>Makes requests up: from the document, then bent in one place or several. The same seed and number give the same request, ids aside.</summary>
internal sealed class FuzzRequests(ApiDocument document, IReadOnlyList<FuzzCaller> callers, FuzzIds ids, int seed)
{
    private const int LongestQuery = 5_000;

    public (HttpRequestMessage Request, string Description, ApiOperation Operation) Create(int number)
    {
        var values = new FuzzValues(document, new Random(HashCode(number)));
        var operation = values.Pick(document.Operations);
        var caller = values.Chance(0.75) ? values.Pick(callers.Where(c => c.Name.Contains("Admin", StringComparison.Ordinal) || c.Name.Contains("Trader", StringComparison.Ordinal)).ToArray()) : values.Pick(callers);
        var method = values.Chance(0.04) ? values.Pick(Hostile.Methods) : operation.Method;
        var address = Path(operation, values) + Query(operation, values);
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        var body = method is "GET" or "HEAD" or "TRACE" && !values.Chance(0.03) ? null : Body(operation, values);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            Set(request, "Content-Type", values.Chance(0.93) ? "application/json" : values.Pick(Hostile.MediaTypes));
            request.Headers.TransferEncodingChunked = values.Chance(0.1);
        }

        Set(request, "Authorization", caller.Authorization);
        Headers(request, operation, values);
        return (request, $"#{number} {caller.Name}: {method} {Short(address)} {(body is null ? "" : Short(Encoding.UTF8.GetString(body)))} [{request.Content?.Headers.ContentType}]", operation);
    }

    private static string Short(string text) => text.Length <= 300 ? text : $"{text[..300]}... ({text.Length})";

    private string Path(ApiOperation operation, FuzzValues values)
    {
        var path = operation.Path;
        while (path.IndexOf('{', StringComparison.Ordinal) is var open and >= 0)
        {
            var known = ids.Of(operation.Group);
            var id = known.Count > 0 && values.Chance(0.75) ? values.Pick(known)
                : operation.Group is "strategies" && values.Chance(0.7) ? "macd_eth_usd"
                : operation.Group is "markets" && values.Chance(0.7) ? "ETH-USD"
                : values.Pick(Hostile.Texts);
            // A zero byte in a path is refused by the server before any program of it runs, and is no HTTP.
            path = path[..open] + Uri.EscapeDataString(id.Replace("\0", "", StringComparison.Ordinal)) + path[(path.IndexOf('}', open) + 1)..];
        }

        return values.Chance(0.02) ? path + values.Pick(["/", "//", "/x", "/..", "/%2e%2e/", ";a=b", "%20", "%c0%af", "%"]) : path;
    }

    private static string Query(ApiOperation operation, FuzzValues values)
    {
        var parts = operation.Query.Where(_ => values.Chance(0.35)).Select(p => $"{p.Name}={Uri.EscapeDataString(values.Text(p.Schema))}").ToList();
        if (values.Chance(0.04))
        {
            parts.Add($"{Uri.EscapeDataString(values.Pick(Hostile.Texts))}={Uri.EscapeDataString(values.Pick(Hostile.Texts))}");
        }

        if (parts.Count > 0 && values.Chance(0.04))
        {
            parts.Add(parts[0]);
        }

        var query = string.Join('&', parts);
        return query.Length is 0 or > LongestQuery ? "" : "?" + query;
    }

    private static byte[]? Body(ApiOperation operation, FuzzValues values)
    {
        if (operation.Body is not { } schema)
        {
            return values.Chance(0.15) ? values.Pick(Hostile.Bodies) : null;
        }

        return values.Chance(0.05) ? values.Pick(Hostile.Bodies) : values.Chance(0.02) ? null : Encoding.UTF8.GetBytes(values.Body(schema));
    }

    private static void Headers(HttpRequestMessage request, ApiOperation operation, FuzzValues values)
    {
        if (values.Chance(0.1))
        {
            Set(request, "Idempotency-Key", values.Chance(0.7) ? $"key-{values.Below(50)}" : values.Pick(Hostile.Texts));
        }

        if (operation.Method == "PUT" ? values.Chance(0.9) : values.Chance(0.02))
        {
            Set(request, "If-Match", values.Chance(0.7) ? $"\"{values.Below(20)}\"" : values.Pick(Hostile.Texts));
        }

        if (values.Chance(0.15))
        {
            Set(request, "Accept", values.Pick(Hostile.Accepts));
        }

        if (values.Chance(0.1))
        {
            Set(request, "Accept-Encoding", values.Pick(["gzip", "br", "gzip;q=0", "nonsense", "*"]));
        }

        if (values.Chance(0.03))
        {
            Set(request, values.Pick(["traceparent", "X-Request-Id", "Origin", "Cookie", "X-Forwarded-For", "Sec-Fetch-Site", "Content-Language", "Upgrade", "If-None-Match", "Range"]), values.Pick(Hostile.Texts));
        }
    }

    // What HTTP itself can't carry is left out of a header: no program would get it either.
    private static void Set(HttpRequestMessage request, string name, string? value)
    {
        if (value is null || value.AsSpan().IndexOfAny('\0', '\r', '\n') >= 0)
        {
            return;
        }

        if (!request.Headers.TryAddWithoutValidation(name, value))
        {
            request.Content?.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private int HashCode(int number) => unchecked((seed * 486_187_739) + (number * 16_777_619));
}
