using System.IO.Compression;
using System.Net;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Api;

public sealed class MetricsEndpointTests : IDisposable
{
    private const string Token = "0123456789abcdef0123";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Metrics_Loopback_IsTextWithItsVersion()
    {
        await using var server = await MonitoringServer.StartAsync();
        using var response = await GetAsync(server);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("\nprocess_start_time_seconds ", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_AcceptOpenMetrics_EndsWithEof()
    {
        await using var server = await MonitoringServer.StartAsync();
        using var response = await GetAsync(server, ("Accept", "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5"));

        Assert.Equal("application/openmetrics-text; version=1.0.0; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var text = await response.Content.ReadAsStringAsync();
        Assert.EndsWith("\n# EOF\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_AcceptGzip_IsCompressed()
    {
        await using var server = await MonitoringServer.StartAsync();
        using var response = await GetAsync(server, ("Accept-Encoding", "gzip"));

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        await using var plain = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        Assert.Contains("spark_stacker_build_info", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("127.8.9.10", HttpStatusCode.OK)]
    [InlineData("::1", HttpStatusCode.OK)]
    [InlineData("::ffff:127.0.0.1", HttpStatusCode.OK)]
    [InlineData("::ffff:127.8.9.10", HttpStatusCode.OK)]
    [InlineData("192.0.2.7", HttpStatusCode.Forbidden)]
    [InlineData("::ffff:192.0.2.7", HttpStatusCode.Forbidden)]
    [InlineData("2001:db8::1", HttpStatusCode.Forbidden)]
    public async Task Metrics_WithoutToken_OnlyLoopbackMayRead(string remote, HttpStatusCode expected)
    {
        await using var server = await MonitoringServer.StartAsync();
        server.Remote = IPAddress.Parse(remote);
        using var response = await GetAsync(server);

        Assert.Equal(expected, response.StatusCode);
        if (expected == HttpStatusCode.Forbidden)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.Contains("\"metrics_loopback_only\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Metrics_ForwardedHeader_OpensNothing()
    {
        await using var server = await MonitoringServer.StartAsync();
        server.Remote = IPAddress.Parse("192.0.2.7");
        using var claimed = await GetAsync(server, ("X-Forwarded-For", "127.0.0.1"));
        Assert.Equal(HttpStatusCode.Forbidden, claimed.StatusCode);

        server.Remote = IPAddress.Loopback;
        using var proxied = await GetAsync(server, ("X-Forwarded-For", "192.0.2.7"));
        Assert.Equal(HttpStatusCode.Forbidden, proxied.StatusCode);
    }

    [Fact]
    public async Task Metrics_WithTokenFile_AsksEveryoneForIt()
    {
        await using var server = await MonitoringServer.StartAsync(_folder.Write("token", Token));
        using var missing = await GetAsync(server);
        using var wrong = await GetAsync(server, ("Authorization", "Bearer 0123456789abcdef0124"));
        using var otherScheme = await GetAsync(server, ("Authorization", "Basic " + Token));
        using var right = await GetAsync(server, ("Authorization", "Bearer " + Token));
        server.Remote = IPAddress.Parse("192.0.2.7");
        using var fromOutside = await GetAsync(server, ("Authorization", "bearer " + Token));

        Assert.Equal(HttpStatusCode.Unauthorized, missing.StatusCode);
        Assert.Equal("Bearer", missing.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, otherScheme.StatusCode);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Equal(HttpStatusCode.OK, fromOutside.StatusCode);
        Assert.Contains("spark_stacker_auth_failures_total{reason=\"metrics_token\"} 3\n", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_RequestsByRoute_AreMeasuredWithoutTheirPaths()
    {
        await using var server = await MonitoringServer.StartAsync();
        (await server.Client.GetAsync(new Uri("/things/7", UriKind.Relative))).Dispose();
        (await server.Client.GetAsync(new Uri("/things/8", UriKind.Relative))).Dispose();
        (await server.Client.GetAsync(new Uri("/things/broken", UriKind.Relative))).Dispose();
        (await server.Client.GetAsync(new Uri("/nowhere/at/all", UriKind.Relative))).Dispose();
        using var response = await GetAsync(server);

        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("spark_stacker_http_request_duration_seconds_count{method=\"GET\",route=\"/things/{id}\",code=\"200\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("spark_stacker_http_request_duration_seconds_count{method=\"GET\",route=\"/things/{id}\",code=\"500\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("spark_stacker_http_request_duration_seconds_count{method=\"GET\",route=\"none\",code=\"404\"} 1\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/things/7", text, StringComparison.Ordinal);
    }

    // The alert on failing requests is about people: that the feed is away is said by others.
    [Fact]
    public async Task Metrics_ProbesOfAConsoleThatIsNotReady_AreNoFailedRequests()
    {
        await using var server = await MonitoringServer.StartAsync();
        using var ready = await server.Client.GetAsync(new Uri("/readyz", UriKind.Relative));
        (await server.Client.GetAsync(new Uri("/healthz", UriKind.Relative))).Dispose();
        using var response = await GetAsync(server);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("code=\"503\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("route=\"/healthz\"", text, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> GetAsync(MonitoringServer server, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await server.Client.SendAsync(request);
    }
}
