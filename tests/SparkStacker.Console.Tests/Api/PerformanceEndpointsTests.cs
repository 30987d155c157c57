using System.Net;

namespace SparkStacker.Console.Tests.Api;

public sealed class PerformanceEndpointsTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    // Each sample trade gains 0.001685 less fees of 0.0008709; those with an even number are of the MACD.
    private const decimal Net = 0.001685m - 0.0008709m;

    [Fact]
    public async Task Get_OfAnAccount_SumsItsTradesOfThatStrategyAlone()
    {
        await console.AddTradesAsync("performance", 1, 7);

        using var answer = await console.Viewer.GetAsync(ApiConsole.Root + "/strategies/macd_eth_usd/performance?account=performance");

        var item = await ApiConsole.JsonAsync(answer);
        Assert.Equal((3, 3, 3 * Net, Net), (item.GetProperty("trades").GetInt32(), item.GetProperty("wins").GetInt32(), item.GetProperty("netProfit").GetDecimal(), item.GetProperty("expectancy").GetDecimal()));
        Assert.Equal(1, item.GetProperty("averageTradeMinutes").GetDouble());
        Assert.Equal((double)(Net / (1_933.67m * 0.0005m) * 100), item.GetProperty("averageTradePercent").GetDouble(), 9);
    }

    [Fact]
    public async Task Get_WithoutTrades_HasNoQuotients()
    {
        using var answer = await console.Viewer.GetAsync(ApiConsole.Root + "/strategies/macd_eth_usd/performance?account=none");

        var item = await ApiConsole.JsonAsync(answer);
        Assert.Equal((0, System.Text.Json.JsonValueKind.Null), (item.GetProperty("trades").GetInt32(), item.GetProperty("winRatio").ValueKind));
    }

    [Fact]
    public async Task Compare_TwoOnAFewMinutes_HasFiguresOfBothAndNoCorrelationYet()
    {
        await console.AddTradesAsync("compared", 1, 7);

        using var answer = await console.Viewer.GetAsync(ApiConsole.Root + "/strategies/compare?account=compared&ids=macd_eth_usd,macd_eth_usd");

        var comparison = await ApiConsole.JsonAsync(answer);
        Assert.Equal([3, 3], comparison.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("trades").GetInt32()));
        var pair = Assert.Single(comparison.GetProperty("correlations").EnumerateArray());
        Assert.Equal((1, System.Text.Json.JsonValueKind.Null), (pair.GetProperty("days").GetInt32(), pair.GetProperty("correlation").ValueKind));
    }

    [Fact]
    public async Task Compare_AnUnknownOne_Is404WithItsName()
    {
        using var answer = await console.Viewer.GetAsync(ApiConsole.Root + "/strategies/compare?ids=macd_eth_usd,nothing");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("'nothing'", (await ApiConsole.JsonAsync(answer)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
