using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using SparkStacker.Console.Tests.Fixtures;

namespace SparkStacker.Console.Tests.Security;

public sealed class SecurityServicesTests
{
    private const string Proxy = "192.0.2.1";

    [Theory]
    [InlineData(Proxy, true)]
    [InlineData("198.51.100.1", false)]
    public async Task ForwardedHeaders_ByThisAddress_AreBelievedOnlyFromATrustedProxy(string sender, bool believed)
    {
        await using var console = new ConsoleFactory(("SparkStacker:Security:TrustedProxies:0", Proxy));
        await console.OpenAsync();

        var context = await AskAsync(console, sender);

        Assert.Equal(believed, context.Response.Headers.ContainsKey("Strict-Transport-Security"));
        Assert.Equal(believed ? "203.0.113.9" : sender, context.Connection.RemoteIpAddress?.ToString());
    }

    [Fact]
    public async Task ForwardedHeaders_WithoutATrustedProxy_AreNeverBelieved()
    {
        await using var console = new ConsoleFactory();
        await console.OpenAsync();

        var context = await AskAsync(console, "127.0.0.1");

        Assert.Equal("127.0.0.1", context.Connection.RemoteIpAddress?.ToString());
        Assert.False(context.Response.Headers.ContainsKey("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Pages_OverTls_SetAHostCookieAndNoInlineScript()
    {
        await using var console = ConsoleFactory.WithAdmin();
        await console.OpenAsync();
        var browser = new Browser(console.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));

        using var response = await browser.SignInAsync("admin@example.com", TestUsers.Password);

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-sparkstacker=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        using var page = await console.CreateClient(new() { BaseAddress = new Uri("https://localhost") }).GetAsync(new Uri("/login", UriKind.Relative));
        Assert.All(page.Headers.GetValues("Set-Cookie"), c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    public async Task Circuit_FromAPage_OpensForOurOwnOnly(string origin, HttpStatusCode status)
    {
        await using var console = ConsoleFactory.WithAdmin();
        await console.OpenAsync();
        using var client = console.CreateClient(new() { AllowAutoRedirect = false });
        using var signedIn = await new Browser(client).SignInAsync("admin@example.com", TestUsers.Password);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1") { Headers = { { "Origin", origin } } };

        using var response = await client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("https://app.example.com", true)]
    [InlineData("https://evil.example", false)]
    public async Task Api_AskedByAnotherSite_AllowsTheConfiguredOriginOnly(string origin, bool allowed)
    {
        await using var console = new ConsoleFactory(("SparkStacker:Security:AllowedOrigins:0", "https://app.example.com"));
        await console.OpenAsync();
        using var client = console.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/positions") { Headers = { { "Origin", origin }, { "Access-Control-Request-Method", "GET" } } };

        using var response = await client.SendAsync(request);

        Assert.Equal(allowed, response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("https://app.example.com", HttpStatusCode.SwitchingProtocols)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    public async Task Stream_FromAPageOfAnotherSite_OpensForTheConfiguredOriginOnlyAndWithoutTheCookie(string origin, HttpStatusCode status)
    {
        await using var console = new ConsoleFactory(
            ("SparkStacker:Admin:Email", "admin@example.com"), ("SparkStacker:Admin:Password", TestUsers.Password), ("SparkStacker:Security:AllowedOrigins:0", "https://app.example.com"));
        var browser = await console.OpenAsync();
        using var signedIn = await browser.SignInAsync("admin@example.com", TestUsers.Password);
        var sockets = console.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request =>
        {
            request.Headers.Origin = origin;
            request.Headers.Cookie = string.Join("; ", signedIn.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        };

        if (status == HttpStatusCode.Forbidden)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => sockets.ConnectAsync(new Uri("ws://localhost/api/v1/stream"), default));
            return;
        }

        using var socket = await sockets.ConnectAsync(new Uri("ws://localhost/api/v1/stream"), default);
        await socket.SendAsync("""{"type":"subscribe","channels":["prices"]}"""u8.ToArray(), WebSocketMessageType.Text, true, default);
        var answer = await socket.ReceiveAsync(new byte[4096], default);
        Assert.Equal(WebSocketMessageType.Close, answer.MessageType);
    }

    [Fact]
    public async Task StoredKeys_WithAMasterKey_AreLocked()
    {
        await using var console = new ConsoleFactory(
            ("SparkStacker:Admin:Email", "admin@example.com"), ("SparkStacker:Admin:Password", TestUsers.Password), ("SparkStacker:Security:MasterKey", new string('k', 32)));
        var browser = await console.OpenAsync();
        using var signedIn = await browser.SignInAsync("admin@example.com", TestUsers.Password);

        var key = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(console.DataDirectory, "keys"), "*.xml")));

        Assert.Contains("<locked", key, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);
        Assert.NotNull(await browser.ReadAsync("/account"));
    }

    private static Task<HttpContext> AskAsync(ConsoleFactory console, string sender) => console.Server.SendAsync(context =>
    {
        context.Request.Path = "/healthz";
        context.Request.Method = "GET";
        context.Connection.RemoteIpAddress = IPAddress.Parse(sender);
        context.Request.Headers["X-Forwarded-For"] = "203.0.113.9";
        context.Request.Headers["X-Forwarded-Proto"] = "https";
    });
}
