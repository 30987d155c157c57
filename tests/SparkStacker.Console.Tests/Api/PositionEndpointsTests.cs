using System.Net;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine.Commands;

namespace SparkStacker.Console.Tests.Api;

public sealed class PositionEndpointsTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    private static readonly string s_position = SampleSnapshot.Position().Position.Id.Value;

    [Fact]
    public async Task List_OpenPosition_KeepsEachDigitAndIsUtc()
    {
        using var response = await console.Viewer.GetAsync(ApiConsole.Root + "/positions");

        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("\"entryPrice\":1933.67,", text, StringComparison.Ordinal);
        Assert.Contains("\"size\":0.0005,", text, StringComparison.Ordinal);
        Assert.Contains("\"side\":\"long\"", text, StringComparison.Ordinal);
        Assert.Matches("\"openedAt\":\"20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z\"", text);
        Assert.Contains("\"nextCursor\":null", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnknownPosition_Is404WithCodeAndTrace()
    {
        using var response = await console.Viewer.GetAsync(ApiConsole.Root + "/positions/none");

        var problem = await ApiConsole.JsonAsync(response);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("position_not_found", problem.GetProperty("code").GetString());
        Assert.Equal(32, problem.GetProperty("traceId").GetString()!.Length);
    }

    [Fact]
    public async Task Close_Half_SendsTheTradersCommand()
    {
        using var response = await console.Trader.PostAsync($"{ApiConsole.Root}/positions/{s_position}/close", ApiConsole.Json("""{"fraction":0.5}"""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(console.Engine.Received, c => c is ClosePosition { Fraction: 0.5m, Actor: "trader@example.com" });
    }

    [Fact]
    public async Task Close_FromAPageOfAnotherSite_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{ApiConsole.Root}/positions/{s_position}/close") { Content = ApiConsole.Json("""{"fraction":0.25}""") };
        request.Headers.Add("Origin", "https://elsewhere.example");

        using var response = await console.Trader.SendAsync(request);

        Assert.Equal("cross_origin", (await ApiConsole.JsonAsync(response)).GetProperty("code").GetString());
        Assert.DoesNotContain(console.Engine.Received, c => c is ClosePosition { Fraction: 0.25m });
    }

    [Fact]
    public async Task Patch_Stop_MovesOnlyTheStop()
    {
        using var response = await console.Trader.PatchAsync($"{ApiConsole.Root}/positions/{s_position}", ApiConsole.Json("""{"stopLossPrice":1900.10}"""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(console.Engine.Received, c => c is MoveProtection { StopLossPrice: 1900.10m, TakeProfitPrice: null });
    }

    [Fact]
    public async Task CloseAll_OnePosition_SaysWhatCameOfIt()
    {
        using var response = await console.Trader.PostAsync(ApiConsole.Root + "/positions/close-all", null);

        var item = Assert.Single((await ApiConsole.JsonAsync(response)).GetProperty("items").EnumerateArray());
        Assert.Equal((s_position, true), (item.GetProperty("id").GetString(), item.GetProperty("isClosing").GetBoolean()));
    }
}
