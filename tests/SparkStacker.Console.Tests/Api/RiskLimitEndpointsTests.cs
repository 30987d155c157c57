using System.Net;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Tests.Api;

public sealed class RiskLimitEndpointsTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private const string Path = ApiConsole.Root + "/risk/limits";

    [Fact]
    public async Task Put_WithTheETagThatWasSeen_SendsTheCommandWithThatVersion()
    {
        using var seen = await console.Viewer.GetAsync(Path);
        using var risk = await console.Viewer.GetAsync(ApiConsole.Root + "/risk");
        Assert.Equal(seen.Headers.ETag, risk.Headers.ETag);

        using var answer = await PutAsync("""{"limits":{"maxDailyLossPercent":3,"maxLeverage":null},"strategies":{"macd_eth_usd":{"lossStreak":2}},"reason":"Calmer"}""", seen.Headers.ETag!.Tag);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var sent = Assert.IsType<SetRiskLimits>(console.Engine.Received[^1]);
        Assert.Equal((1, "Calmer", "admin@example.com"), (sent.Expected!.Value, sent.Reason, sent.Actor));
        Assert.Equal([new("maxDailyLossPercent", 3m), new("maxLeverage", null)], sent.Values);
        Assert.Equal([new("lossStreak", 2m)], sent.Strategies["macd_eth_usd"]);
    }

    [Fact]
    public async Task Put_ByATrader_Is403()
    {
        using var request = Request("""{"limits":{"lossStreak":2}}""", "\"1\"");
        using var answer = await console.Trader.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"limits":{"lossStreak":2}}""", null, 428, "if_match_required")]
    [InlineData("""{"limits":{"lossStreak":2}}""", "\"x\"", 412, "version_conflict")]
    [InlineData("{}", "\"1\"", 400, "invalid_request")]
    [InlineData("""{"limits":{"lossStreak":0}}""", "\"1\"", 400, "invalid_request")]
    [InlineData("""{"limits":{"lossStreak":1e99}}""", "\"1\"", 400, "invalid_request")]
    [InlineData("""{"limits":{"anything":1}}""", "\"1\"", 400, "invalid_request")]
    [InlineData("""{"strategies":{"macd_eth_usd":null}}""", "\"1\"", 400, "invalid_request")]
    public async Task Put_WithoutAUsableVersionOrLimit_IsRefused(string body, string? tag, int status, string code)
    {
        using var answer = await PutAsync(body, tag);

        Assert.Equal((status, code), ((int)answer.StatusCode, (await ApiConsole.JsonAsync(answer)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Put_WhatTheEngineRefuses_SaysWhy()
    {
        console.Engine.Answer = CommandResult.Failed("invalid_limits", "macd_eth_usd.maxLeverage is 11, and the global limit is 10.");
        using var answer = await PutAsync("""{"strategies":{"macd_eth_usd":{"maxLeverage":11}}}""", "\"1\"");
        console.Engine.Answer = CommandResult.Done;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private static HttpRequestMessage Request(string body, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, Path) { Content = ApiConsole.Json(body) };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return request;
    }

    private async Task<HttpResponseMessage> PutAsync(string body, string? tag)
    {
        using var request = Request(body, tag);
        return await console.Admin.SendAsync(request);
    }
}
