using System.Net;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Tests.Api;

public sealed class StrategyParametersTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private const string Path = ApiConsole.Root + "/strategies/macd_eth_usd/parameters";

    [Fact]
    public async Task Put_WithTheETagThatWasSeen_SendsTheCommandWithThatVersion()
    {
        using var seen = await console.Trader.GetAsync(Path);

        using var answer = await PutAsync("""{"parameters":{"fast":9},"reason":"Calmer"}""", seen.Headers.ETag!.Tag);

        var sent = Assert.IsType<SetParameters>(console.Engine.Received[^1]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("macd_eth_usd", 1, "Calmer", "trader@example.com"), (sent.Strategy.Value, sent.Expected, sent.Reason, sent.Actor));
        Assert.Equal([new("fast", 9)], sent.Values);
    }

    [Theory]
    [InlineData(null, 428, "if_match_required")]
    [InlineData("\"x\"", 412, "version_conflict")]
    public async Task Put_WithoutAUsableVersion_IsRefused(string? tag, int status, string code)
    {
        using var answer = await PutAsync("""{"parameters":{"fast":9}}""", tag);

        Assert.Equal((status, code), ((int)answer.StatusCode, (await ApiConsole.JsonAsync(answer)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Put_OverAnotherVersion_Is412()
    {
        console.Engine.Answer = CommandResult.Failed("version_conflict", "It has version 2.");
        using var answer = await PutAsync("""{"parameters":{"fast":9}}""", "\"1\"");
        console.Engine.Answer = CommandResult.Done;

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
    }

    [Fact]
    public async Task Versions_OfAnUnknownStrategy_Are404()
    {
        using var answer = await console.Viewer.GetAsync(ApiConsole.Root + "/strategies/none/parameters/versions");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Restore_AVersionThatIsInForce_SendsItsValues()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path + "/versions/1/restore") { Content = ApiConsole.Json("{}") };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var answer = await console.Trader.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var sent = Assert.IsType<SetParameters>(console.Engine.Received[^1]);
        Assert.Equal((1, "Version 1 again.", 0), (sent.Expected, sent.Reason, sent.Values.Count));
    }

    [Fact]
    public async Task Restore_AVersionThatNeverWas_Is404WithThoseThatAre()
    {
        using var answer = await console.Trader.PostAsync(Path + "/versions/7/restore", ApiConsole.Json("{}"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("has no version 7 of its parameters; there is 1.", (await ApiConsole.JsonAsync(answer)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_AVersionWithItself_DiffersInNothing()
    {
        using var answer = await console.Viewer.GetAsync(Path + "/versions/compare?from=1&to=1");

        Assert.Equal(0, (await ApiConsole.JsonAsync(answer)).GetProperty("differences").GetArrayLength());
    }

    private Task<HttpResponseMessage> PutAsync(string body, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, Path) { Content = ApiConsole.Json(body) };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return console.Trader.SendAsync(request);
    }
}
