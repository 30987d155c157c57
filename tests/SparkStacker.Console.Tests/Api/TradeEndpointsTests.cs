using System.Net.Http.Headers;
using System.Text.Json;

namespace SparkStacker.Console.Tests.Api;

public sealed class TradeEndpointsTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Theory]
    [InlineData("newest")]
    [InlineData("oldest")]
    public async Task Pages_WhileTradesArrive_HoldEachTradeOnce(string sort)
    {
        var account = $"pages-{sort}";
        await console.AddTradesAsync(account, 1, 25);
        var seen = new List<string>();
        string? cursor = null;
        var added = 25;
        do
        {
            var page = await GetAsync($"account={account}&limit=10&sort={sort}{(cursor is null ? "" : "&cursor=" + cursor)}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(t => t.GetProperty("id").GetString()!));
            cursor = page.GetProperty("nextCursor").GetString();
            if (added < 40)
            {
                await console.AddTradesAsync(account, added + 1, 5);
                added += 5;
            }
        }
        while (cursor is not null);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        // Newest first sees what was there at its start; oldest first also what came while it read.
        Assert.Equal(Enumerable.Range(1, sort == "newest" ? 25 : 40).Select(i => $"{account}-p{i}").Order(), seen.Order());
    }

    [Fact]
    public async Task Csv_ByAccept_HasTheNamesOfJsonAndALinkToTheNextPage()
    {
        await console.AddTradesAsync("csv", 1, 3);
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiConsole.Root + "/trades?account=csv&limit=2");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));

        using var response = await console.Viewer.SendAsync(request);

        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("id,account,strategy,symbol,side,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("csv-p3,csv,rsi_eth_usd,ETH-USD,long,main,0.0005,1933.67,1937.04,2025-05-04T09:03:00.000Z,", lines[1], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        Assert.Contains("rel=\"next\"", Assert.Single(response.Headers.GetValues("Link")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_StrategyAndTime_NarrowTheList()
    {
        await console.AddTradesAsync("filters", 1, 10);

        var items = (await GetAsync("account=filters&strategy=macd_eth_usd&from=2025-05-04T09:05:00Z&to=2025-05-04T09:09:00Z")).GetProperty("items");

        Assert.Equal(["filters-p6", "filters-p4"], items.EnumerateArray().Select(t => t.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Cursor_OfTheOtherOrder_IsRefused()
    {
        await console.AddTradesAsync("order", 1, 3);
        var cursor = (await GetAsync("account=order&limit=1")).GetProperty("nextCursor").GetString();

        using var response = await console.Viewer.GetAsync($"{ApiConsole.Root}/trades?account=order&sort=oldest&cursor={cursor}");

        Assert.True((await ApiConsole.JsonAsync(response)).GetProperty("errors").TryGetProperty("cursor", out _));
    }

    private async Task<JsonElement> GetAsync(string query)
    {
        using var response = await console.Viewer.GetAsync($"{ApiConsole.Root}/trades?{query}");
        return await ApiConsole.JsonAsync(response);
    }
}
