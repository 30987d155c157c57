using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Backtests.Optimizations;

namespace SparkStacker.Console.Tests.Api;

public sealed class OptimizationEndpointsTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private const string Path = ApiConsole.Root + "/optimizations";
    private const string Body = """{"strategy":"macd_eth_usd","ranges":[{"name":"fast","from":6,"to":10,"step":2},{"name":"slow","from":20,"to":26,"step":3}],"walkForward":2,"rank":"return"}""";

    [Fact]
    public async Task Post_ThenGet_GivesTheTopListWindowsAndSuggestion()
    {
        var location = await DoneAsync();

        using var answer = await console.Viewer.GetAsync(location);
        var item = await ApiConsole.JsonAsync(answer);

        var report = item.GetProperty("report");
        Assert.Equal(("done", "return", 9, 9), (Text(item, "state"), Text(item, "rank"), report.GetProperty("sets").GetInt32(), report.GetProperty("top").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, item.GetProperty("progress").ValueKind);
        var scores = report.GetProperty("top").EnumerateArray().Select(t => t.GetProperty("score").GetDouble()).ToArray();
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(2, report.GetProperty("windows").GetArrayLength());
        var suggestion = report.GetProperty("suggestion");
        Assert.Equal((9, scores[0]), (suggestion.GetProperty("tries").GetInt32(), suggestion.GetProperty("proposed").GetProperty("score").GetDouble()));
        Assert.Contains("deflated", Text(suggestion, "confidenceMeaning"), StringComparison.Ordinal);
        Assert.NotEqual(0, suggestion.GetProperty("current").GetProperty("outOfSample").GetProperty("days").GetInt32());
    }

    [Fact]
    public async Task Heatmap_OfTwoParameters_HasACellForEachPair()
    {
        var location = await DoneAsync();

        using var answer = await console.Viewer.GetAsync(location + "/heatmap?x=slow&y=fast");
        using var same = await console.Viewer.GetAsync(location + "/heatmap?x=slow&y=slow");
        using var unknown = await console.Viewer.GetAsync(location + "/heatmap?x=none");

        var map = await ApiConsole.JsonAsync(answer);
        Assert.Equal([20, 23, 26], map.GetProperty("xValues").EnumerateArray().Select(v => v.GetInt32()));
        Assert.Equal(3, map.GetProperty("scores").GetArrayLength());
        Assert.All(map.GetProperty("scores").EnumerateArray(), line => Assert.Equal(3, line.GetArrayLength()));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (same.StatusCode, unknown.StatusCode));
        Assert.Contains("Found 'none', allowed: fast, slow.", (await ApiConsole.JsonAsync(unknown)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_TwoOfThem_TurnsPagesAndForgetsWhatIsDeleted()
    {
        var (first, second) = (await DoneAsync(), await DoneAsync());

        using var newest = await console.Viewer.GetAsync(Path + "?limit=1");
        var page = await ApiConsole.JsonAsync(newest);
        Assert.EndsWith(Text(page.GetProperty("items")[0], "id"), second, StringComparison.Ordinal);
        using var next = await console.Viewer.GetAsync(Path + "?limit=1&cursor=" + Text(page, "nextCursor"));
        Assert.EndsWith(Text((await ApiConsole.JsonAsync(next)).GetProperty("items")[0], "id"), first, StringComparison.Ordinal);

        using var deleted = await console.Trader.DeleteAsync(second);
        using var gone = await console.Viewer.GetAsync(second);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (deleted.StatusCode, gone.StatusCode));
    }

    [Fact]
    public async Task Post_TheSameKeyTwice_StartsOne()
    {
        var ids = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = ApiConsole.Json(Body), Headers = { { "Idempotency-Key", "sweep-once" } } };
            using var answer = await console.Trader.SendAsync(request);
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            ids.Add(Text(await ApiConsole.JsonAsync(answer), "id"));
        }

        Assert.Equal(ids[0], ids[1]);
    }

    [Theory]
    [InlineData("""{"strategy":"macd_eth_usd"}""", 400, "ranges")]
    [InlineData("""{"strategy":"macd_eth_usd","ranges":[]}""", 422, "allowed: 1 to 8")]
    [InlineData("""{"strategy":"macd_eth_usd","ranges":[null]}""", 400, "ranges")]
    [InlineData("""{"strategy":"macd_eth_usd","ranges":[{"name":"fast","from":4,"to":8,"step":1}],"rank":"luck"}""", 400, "rank")]
    [InlineData("""{"strategy":"macd_eth_usd","ranges":[{"name":"fest","from":4,"to":8,"step":1}]}""", 422, "fest")]
    [InlineData("""{"strategy":"macd_eth_usd","ranges":[{"name":"fast","from":4,"to":8,"step":0}]}""", 422, "fast from 4 to 8 by 0")]
    [InlineData("""{"strategy":"macd_eth_usd","ranges":[{"name":"fast","from":4,"to":8,"step":1}],"parameters":{"fast":5}}""", 422, "fixed value too")]
    [InlineData("""{"strategy":"macd_eth_usd","ranges":[{"name":"slow","from":5,"to":9,"step":0.00000000000000000000000001}]}""", 422, "slow")]
    public async Task Post_WhatCannotRun_IsRefusedWithTheField(string body, int status, string found)
    {
        using var answer = await console.Trader.PostAsync(Path, ApiConsole.Json(body));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(found, (await ApiConsole.JsonAsync(answer)).GetRawText(), StringComparison.Ordinal);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private async Task<string> DoneAsync()
    {
        using var started = await console.Trader.PostAsync(Path, ApiConsole.Json(Body));
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        var location = started.Headers.Location!.ToString();
        var reader = console.Services.GetRequiredService<IOptimizationReader>();
        var changed = new SemaphoreSlim(0);
        using var subscription = reader.OnChanged(() => changed.Release());
        while ((await reader.FindAsync(location[(location.LastIndexOf('/') + 1)..], default))!.IsOpen)
        {
            Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(60)), "The sweep doesn't end.");
        }

        return location;
    }
}
