using System.Net;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Tests.Shared.Tools;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Tests.Api.Documentation;

/// <summary>A client that nobody here wrote: generated from the document, compiled strictly, used against a console on a port.</summary>
public sealed class GeneratedClientTests : IAsyncLifetime
{
    private readonly ApiConsole _console = new(onPort: true);

    public Task InitializeAsync() => _console.InitializeAsync();

    public Task DisposeAsync() => _console.DisposeAsync();

    [ToolFact("node", "npm")]
    public async Task Client_OfTheDocument_CompilesAndGoesItsJourney()
    {
        NodeTool.Run("openapi-client", "openapi-typescript", [ApiDocumentTests.Baseline, "--output", "obj/generated/api.ts"]).Succeeded("openapi-typescript");
        NodeTool.Run("openapi-client", "tsc", []).Succeeded("tsc");

        var address = _console.Trader.BaseAddress!;
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = address };
        await new Browser(browser).SignInAsync("trader@example.com", TestUsers.Password);
        var run = NodeTool.Run("openapi-client", "node", ["obj/compiled/journey.js", address.ToString().TrimEnd('/')], ("SESSION_COOKIE", cookies.GetCookieHeader(address)));

        run.Succeeded("the journey");
        Assert.Contains("\"strategy\":\"macd_eth_usd\"", run.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(1, _console.Engine.Received.Count(c => c is ClosePosition { Fraction: 0.5m, Actor: "trader@example.com" }));
    }
}
