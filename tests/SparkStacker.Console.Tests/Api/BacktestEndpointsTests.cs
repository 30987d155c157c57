using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Backtests;

namespace SparkStacker.Console.Tests.Api;

public sealed class BacktestEndpointsTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private const string Path = ApiConsole.Root + "/backtests";

    [Fact]
    public async Task Post_ThenGet_GivesTheReportItsTradesAndEquity()
    {
        using var started = await console.Trader.PostAsync(Path, ApiConsole.Json("""{"strategy":"macd_eth_usd","parameters":{"fast":9},"slippageBps":1}"""));
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        var location = started.Headers.Location!.ToString();
        await DoneAsync(location[(location.LastIndexOf('/') + 1)..]);

        using var answer = await console.Viewer.GetAsync(location);
        var item = await ApiConsole.JsonAsync(answer);
        using var trades = await console.Viewer.GetAsync(location + "/trades");
        using var equity = await console.Viewer.GetAsync(location + "/equity");

        var report = item.GetProperty("report");
        Assert.Equal(("done", 9, "trader@example.com"), (item.GetProperty("state").GetString(), report.GetProperty("settings").GetProperty("parameters").GetProperty("fast").GetInt32(), item.GetProperty("requestedBy").GetString()));
        var list = (await ApiConsole.JsonAsync(trades)).GetProperty("items");
        Assert.Equal(report.GetProperty("trades").GetInt32(), list.GetArrayLength());
        Assert.Equal(report.GetProperty("figures").GetProperty("netProfit").GetDecimal(), list.EnumerateArray().Sum(t => t.GetProperty("pnl").GetDecimal()));
        Assert.Equal(report.GetProperty("figures").GetProperty("finalEquity").GetDecimal(), (await ApiConsole.JsonAsync(equity)).GetProperty("items").EnumerateArray().Last().GetProperty("equity").GetDecimal());
        using var page = await console.Viewer.GetAsync(location.Replace(ApiConsole.Root, "", StringComparison.Ordinal) + "/report");
        Assert.Equal(("text/html", "attachment"), (page.Content.Headers.ContentType?.MediaType, page.Content.Headers.ContentDisposition?.DispositionType));
    }

    [Theory]
    [InlineData("""{"strategy":"macd_eth_usd","interval":"2m"}""", 400, "interval")]
    [InlineData("""{"strategy":"macd_eth_usd","feePercent":11}""", 400, "feePercent")]
    [InlineData("""{"strategy":"macd_eth_usd","parameters":{"fast":500}}""", 422, "fast")]
    [InlineData("""{"strategy":"nothing"}""", 422, "nothing")]
    public async Task Post_WhatCannotRun_IsRefusedWithTheField(string body, int status, string field)
    {
        using var answer = await console.Trader.PostAsync(Path, ApiConsole.Json(body));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(field, (await ApiConsole.JsonAsync(answer)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AsAViewer_IsForbidden()
    {
        using var answer = await console.Viewer.PostAsync(Path, ApiConsole.Json("""{"strategy":"macd_eth_usd"}"""));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Get_WhatThereIsNot_Is404()
    {
        using var answer = await console.Viewer.GetAsync(Path + "/none");

        Assert.Equal((HttpStatusCode.NotFound, "backtest_not_found"), (answer.StatusCode, (await ApiConsole.JsonAsync(answer)).GetProperty("code").GetString()));
    }

    private async Task DoneAsync(string id)
    {
        var reader = console.Services.GetRequiredService<IBacktestReader>();
        var changed = new SemaphoreSlim(0);
        using var subscription = reader.OnChanged(() => changed.Release());
        while ((await reader.FindAsync(id, default))!.IsOpen)
        {
            Assert.True(await changed.WaitAsync(TimeSpan.FromSeconds(60)), "The backtest doesn't end.");
        }
    }
}
