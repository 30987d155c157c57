using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Api;

public sealed class AlertEndpointsTests : IAsyncLifetime
{
    private const string Token = "0123456789abcdef-token";
    private const string Message = """
        {"receiver":"console","status":"firing","version":"4","groupKey":"{}:{}","truncatedAlerts":0,"externalURL":"http://localhost:9093",
         "groupLabels":{"alertname":"TradingEngineStalled"},"commonLabels":{},"commonAnnotations":{},
         "alerts":[{"status":"firing","labels":{"alertname":"TradingEngineStalled","severity":"critical"},
           "annotations":{"summary":"Stalled","panel_id":"101","dashboard_uid":"ss-system"},"startsAt":"2026-03-01T12:00:00.5Z","endsAt":"0001-01-01T00:00:00Z",
           "generatorURL":"http://p/","fingerprint":"c0ffee0123456789"}]}
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly ConsoleFactory _console;
    private HttpClient _alertmanager = null!;

    public AlertEndpointsTests() => _console = new ConsoleFactory(
        ("SparkStacker:Admin:Email", "admin@example.com"), ("SparkStacker:Admin:Password", TestUsers.Password),
        ("SparkStacker:Alerts:WebhookTokenFile", _folder.Write("token", Token)));

    public async Task InitializeAsync()
    {
        await _console.OpenAsync();
        _alertmanager = _console.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        _alertmanager.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public async Task DisposeAsync()
    {
        _alertmanager.Dispose();
        await _console.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Webhook_ThenListThenAcknowledge_IsOneStory()
    {
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Message));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Message));
        var browser = await _console.OpenAsync();
        await browser.SignInAsync("admin@example.com", TestUsers.Password);

        var listed = await JsonAsync(await browser.GetAsync("/api/v1/alerts?state=firing&severity=critical"));
        var alert = Assert.Single(listed.GetProperty("items").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, listed.GetProperty("nextCursor").ValueKind);
        Assert.Equal(("firing", "TradingEngineStalled", 101), (alert.GetProperty("state").GetString(), alert.GetProperty("name").GetString(), alert.GetProperty("panelId").GetInt32()));

        var path = $"/api/v1/alerts/{alert.GetProperty("id").GetString()}/acknowledge";
        using var content = new StringContent("""{"note":"looking"}""", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.NoContent, (await browser.PostAsync(path, content)).StatusCode);
        var seen = (await JsonAsync(await browser.GetAsync("/api/v1/alerts?state=acknowledged"))).GetProperty("items")[0];
        Assert.Equal(("admin@example.com", "looking"), (seen.GetProperty("acknowledgedBy").GetString(), seen.GetProperty("note").GetString()));

        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Message
            .Replace("\"status\":\"firing\",\"labels\"", "\"status\":\"resolved\",\"labels\"", StringComparison.Ordinal)
            .Replace("0001-01-01T00:00:00Z", TimeProvider.System.GetUtcNow().ToString("O"), StringComparison.Ordinal)));
        using var again = new StringContent("{}", Encoding.UTF8, "application/json");
        var late = await browser.PostAsync(path, again);
        Assert.Equal((HttpStatusCode.Conflict, "alert_resolved"), (late.StatusCode, (await JsonAsync(late)).GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("{\"version\":\"3\",\"alerts\":[]}", "version: found '3', allowed: 4.")]
    [InlineData("{\"version\":\"4\",\"alerts\":[]}", "alerts: found 0, allowed: 1 to 1000.")]
    [InlineData("{\"version\":\"4\",\"alerts\":[{\"status\":\"maybe\"}]}", "alerts[0].status: found 'maybe', allowed: firing, resolved.")]
    [InlineData("{\"version\":\"4\",\"alerts\":[{\"status\":\"firing\",\"fingerprint\":\"a\",\"startsAt\":\"2026-03-01T12:00:00Z\",\"labels\":{}}]}", "alerts[0].labels.alertname: missing.")]
    [InlineData("{\"version\":\"4\",\"alerts\":[null]}", "alerts[0]: found null, allowed: an alert.")]
    [InlineData("[", "The body is not a message of Alertmanager")]
    public async Task Webhook_NotAMessage_IsRefusedWithTheReason(string body, string reason)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _alertmanager.PostAsync("/api/v1/alerts/webhook", content);
        var problem = await JsonAsync(response);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_message"), (response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.StartsWith(reason, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-01T12:00:00.123456789Z", "2026-03-01T12:00:00.123Z")]
    [InlineData("2026-03-01T14:00:00.26673+02:00", "2026-03-01T12:00:00.266Z")]
    public async Task Webhook_TimesAsGoWritesThem_AreTaken(string told, string kept)
    {
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Message.Replace("2026-03-01T12:00:00.5Z", told, StringComparison.Ordinal)));

        var browser = await _console.OpenAsync();
        await browser.SignInAsync("admin@example.com", TestUsers.Password);
        var alert = Assert.Single((await JsonAsync(await browser.GetAsync("/api/v1/alerts"))).GetProperty("items").EnumerateArray());
        Assert.Equal(kept, alert.GetProperty("startsAt").GetString());
    }

    [Fact]
    public async Task Webhook_WithoutTheToken_TakesNothing()
    {
        _alertmanager.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Message));
        _alertmanager.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token + "x");
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Message));

        var browser = await _console.OpenAsync();
        await browser.SignInAsync("admin@example.com", TestUsers.Password);
        Assert.Empty((await JsonAsync(await browser.GetAsync("/api/v1/alerts"))).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Webhook_OtherContentType_IsRefused()
    {
        using var content = new StringContent(Message, Encoding.UTF8, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _alertmanager.PostAsync("/api/v1/alerts/webhook", content)).StatusCode);
    }

    [Fact]
    public async Task Acknowledge_ByAViewer_IsNotLetThrough()
    {
        await PostAsync(Message);
        await _console.AddUserAsync("viewer@example.com", Roles.Viewer);
        var viewer = await _console.OpenAsync();
        await viewer.SignInAsync("viewer@example.com", TestUsers.Password);
        var id = (await JsonAsync(await viewer.GetAsync("/api/v1/alerts"))).GetProperty("items")[0].GetProperty("id").GetString();

        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        Assert.NotEqual(HttpStatusCode.NoContent, (await viewer.PostAsync($"/api/v1/alerts/{id}/acknowledge", content)).StatusCode);
        Assert.Equal("firing", (await JsonAsync(await viewer.GetAsync("/api/v1/alerts"))).GetProperty("items")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task Acknowledge_FromAPageOfAnotherSite_IsRefused()
    {
        await PostAsync(Message);
        var browser = await _console.OpenAsync();
        await browser.SignInAsync("admin@example.com", TestUsers.Password);
        var id = (await JsonAsync(await browser.GetAsync("/api/v1/alerts"))).GetProperty("items")[0].GetProperty("id").GetString();
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/alerts/{id}/acknowledge") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", "https://evil.example.com");
        using var answer = await browser.SendAsync(request);

        Assert.Equal((HttpStatusCode.Forbidden, "cross_origin"), (answer.StatusCode, (await JsonAsync(answer)).GetProperty("code").GetString()));
        Assert.Equal("firing", (await JsonAsync(await browser.GetAsync("/api/v1/alerts"))).GetProperty("items")[0].GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("state=open", "state")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("from=yesterday", "from")]
    [InlineData("sort=sideways", "sort")]
    [InlineData("surprise=1", "surprise")]
    public async Task List_WrongQuery_NamesIt(string query, string field)
    {
        var browser = await _console.OpenAsync();
        await browser.SignInAsync("admin@example.com", TestUsers.Password);
        using var response = await browser.GetAsync("/api/v1/alerts?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.True((await JsonAsync(response)).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task List_ByTimeAndOldestFirst_PagesThroughAll()
    {
        foreach (var minute in new[] { 1, 2, 3, 4 })
        {
            Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Message
                .Replace("12:00:00.5Z", $"12:0{minute}:00Z", StringComparison.Ordinal).Replace("c0ffee0123456789", $"c0ffee{minute}", StringComparison.Ordinal)));
        }

        var browser = await _console.OpenAsync();
        await browser.SignInAsync("admin@example.com", TestUsers.Password);
        var seen = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await JsonAsync(await browser.GetAsync($"/api/v1/alerts?sort=oldest&limit=1&from=2026-03-01T12:02:00Z&to=2026-03-01T12:04:00Z{(cursor is null ? "" : "&cursor=" + cursor)}"));
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(a => a.GetProperty("startsAt").GetString()));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        Assert.Equal(["2026-03-01T12:02:00.000Z", "2026-03-01T12:03:00.000Z"], seen);
    }

    [Fact]
    public async Task Acknowledge_SameKeyTwice_ActsOnceAndUnusableBodiesAreRefused()
    {
        await PostAsync(Message);
        var browser = await _console.OpenAsync();
        await browser.SignInAsync("admin@example.com", TestUsers.Password);
        var id = (await JsonAsync(await browser.GetAsync("/api/v1/alerts"))).GetProperty("items")[0].GetProperty("id").GetString();

        async Task<HttpResponseMessage> AcknowledgeAsync(string body, string? key)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/alerts/{id}/acknowledge") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            if (key is not null)
            {
                request.Headers.Add("Idempotency-Key", key);
            }

            return await browser.SendAsync(request);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await AcknowledgeAsync("""{"remark":"x"}""", null)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await AcknowledgeAsync($$"""{"note":"{{new string('x', 501)}}"}""", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await AcknowledgeAsync("""{"note":"looking"}""", "k1")).StatusCode);
        var again = await AcknowledgeAsync("""{"note":"looking"}""", "k1");
        Assert.Equal((HttpStatusCode.NoContent, "true"), (again.StatusCode, Assert.Single(again.Headers.GetValues("Idempotency-Replayed"))));
        Assert.Equal(HttpStatusCode.Conflict, (await AcknowledgeAsync("""{"note":"other"}""", "k1")).StatusCode);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    private async Task<HttpStatusCode> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _alertmanager.PostAsync("/api/v1/alerts/webhook", content);
        return response.StatusCode;
    }
}
