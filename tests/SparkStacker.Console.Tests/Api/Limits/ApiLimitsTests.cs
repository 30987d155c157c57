using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Identity;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Api.Limits;

public sealed class ApiLimitsTests
{
    private const int Many = 40;

    [Fact]
    public async Task Requests_BeyondAUsersRate_AreRefusedWithAWaitAndOthersAreNot()
    {
        await using var console = Console(("SparkStacker:Api:RequestsPerSecond", "1"));
        await console.OpenAsync();
        await console.AddUserAsync("viewer@example.com", Roles.Viewer);
        var (admin, viewer) = (await ApiCaller.SignInAsync(console, "admin@example.com"), await ApiCaller.SignInAsync(console, "viewer@example.com"));

        var refused = await UntilAsync(() => admin.RespondAsync(HttpMethod.Get, "/api/v1/system/status"), HttpStatusCode.TooManyRequests);

        var problem = await ApiConsole.JsonAsync(refused);
        Assert.Equal("rate_limited", problem.GetProperty("code").GetString());
        Assert.Contains("1 a second for a user", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 5);
        Assert.Equal(200, await viewer.StatusAsync("/api/v1/system/status"));
        Assert.Contains("spark_stacker_limited_requests_total{limit=\"api\"} ", MetricsOf(console), StringComparison.Ordinal);
        Assert.DoesNotContain("spark_stacker_limited_requests_total{limit=\"api\"} 0\n", MetricsOf(console), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_BeyondAnAddressesRate_AreRefusedWhoeverAsks()
    {
        await using var console = Console(("SparkStacker:Api:AddressRequestsPerSecond", "1"));
        await console.OpenAsync();
        var stranger = new ApiCaller(console);

        using var refused = await UntilAsync(() => stranger.RespondAsync(HttpMethod.Get, "/api/v1/positions"), HttpStatusCode.TooManyRequests);

        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task SignIns_BeyondAnAccountsRate_AreRefusedWithoutAWordInTheAudit()
    {
        await using var console = Console(("SparkStacker:Api:SignInsPerMinute", "2"));
        await console.OpenAsync();
        var caller = new ApiCaller(console);
        var attempt = new { email = "Somebody@example.com", password = "wrong" };

        var codes = new List<string?>();
        for (var i = 0; i < 3; i++)
        {
            codes.Add(ApiCaller.Code(await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/token", i == 2 ? new { email = " somebody@EXAMPLE.com", password = "wrong" } : attempt)));
        }

        Assert.Equal(["invalid_credentials", "invalid_credentials", "rate_limited"], codes);
        Assert.Equal("invalid_credentials", ApiCaller.Code(await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/token", new { email = "other@example.com", password = "wrong" })));
        Assert.Contains("spark_stacker_limited_requests_total{limit=\"sign_in\"} 1\n", MetricsOf(console), StringComparison.Ordinal);
        Assert.Contains("spark_stacker_auth_failures_total{reason=\"invalid_credentials\"} 3\n", MetricsOf(console), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignInPage_BeyondItsRate_SaysHowLongToWait()
    {
        await using var console = Console(("SparkStacker:Api:AddressSignInsPerMinute", "1"));
        var browser = await console.OpenAsync();
        using var first = await browser.SignInAsync("admin@example.com", "wrong");

        using var second = await browser.SignInAsync("admin@example.com", TestUsers.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter);
        Assert.Contains("Too many attempts from this address", (await Browser.ParseAsync(second)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_ThatTakesTooLong_IsAnsweredAndItsCommandCarriedOut()
    {
        using var release = new ManualResetEventSlim();
        using var received = new ManualResetEventSlim();
        var engine = new FixedEngine();
        await using var console = new ConsoleFactory(
            ("SparkStacker:Admin:Email", "admin@example.com"), ("SparkStacker:Admin:Password", TestUsers.Password), ("SparkStacker:Api:RequestSeconds", "1"))
        {
            Replace = services => services.AddSingleton<IEngineReader>(engine).AddSingleton<IEngineCommands>(engine),
        };
        engine.Receiving = () =>
        {
            received.Set();
            release.Wait(TimeSpan.FromMinutes(1));
        };
        await console.OpenAsync();
        var caller = await ApiCaller.SignInAsync(console, "admin@example.com");
        var first = Task.Run(() => SendAsync(console, caller));
        Assert.True(received.Wait(TimeSpan.FromMinutes(1)));

        using var second = await SendAsync(console, caller);

        release.Set();
        using var done = await first;
        Assert.Equal(HttpStatusCode.GatewayTimeout, second.StatusCode);
        Assert.Equal("timed_out", (await ApiConsole.JsonAsync(second)).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Single(engine.Received);
    }

    [Fact]
    public async Task Body_LargerThanTheSetting_Is413()
    {
        await using var console = Console(("SparkStacker:Api:MaxBodyBytes", "1024"));
        await console.OpenAsync();
        var caller = new ApiCaller(console);

        var (status, body) = await caller.SendAsync(HttpMethod.Post, "/api/v1/auth/token", new { email = "a@example.com", password = new string('x', 1_100) });

        Assert.Equal((413, "body_too_large"), (status, body.GetProperty("code").GetString()));
        Assert.Contains("1024 bytes", body.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_ThatOpensNothing_IsCounted()
    {
        await using var console = Console();
        await console.OpenAsync();
        var caller = new ApiCaller(console) { Token = "nonsense" };

        Assert.Equal(401, await caller.StatusAsync("/api/v1/positions"));

        Assert.Contains("spark_stacker_auth_failures_total{reason=\"bearer_token\"} 1\n", MetricsOf(console), StringComparison.Ordinal);
    }

    private static ConsoleFactory Console(params (string Key, string Value)[] settings) =>
        new([("SparkStacker:Admin:Email", "admin@example.com"), ("SparkStacker:Admin:Password", TestUsers.Password), .. settings]);

    private static async Task<HttpResponseMessage> UntilAsync(Func<Task<HttpResponseMessage>> send, HttpStatusCode wanted)
    {
        for (var i = 0; i < Many; i++)
        {
            var response = await send();
            if (response.StatusCode == wanted)
            {
                return response;
            }

            response.Dispose();
        }

        throw new InvalidOperationException($"{Many} requests, and none was answered with {wanted}.");
    }

    // The same key: the second waits for the first, and for longer than a request may take.
    private static async Task<HttpResponseMessage> SendAsync(ConsoleFactory console, ApiCaller caller)
    {
        using var client = console.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/strategies/macd_eth_usd/activate");
        request.Headers.Add("Authorization", "Bearer " + caller.Token);
        request.Headers.Add("Idempotency-Key", "one");
        return await client.SendAsync(request);
    }

    private static string MetricsOf(ConsoleFactory console)
    {
        using var page = console.Services.GetRequiredService<MetricsExporter>().Render(MetricFormat.Text);
        return System.Text.Encoding.UTF8.GetString(page.Content.Span);
    }
}
