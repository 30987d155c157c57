using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SparkStacker.Console.Tests.Trades;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Tests.Api;

public sealed class TradeDetailTests(ApiConsole console) : IClassFixture<ApiConsole>
{
    [Fact]
    public async Task Trade_Known_TellsWhyItWasOpenedAndHowItFilled()
    {
        Assert.Null(console.Services.GetRequiredService<IEngineStore>().Commit(SampleTrade.Of("why")));

        using var response = await console.Viewer.GetAsync($"{ApiConsole.Root}/trades/why-macd_eth_usd-20250504T0901-long");

        var detail = await ApiConsole.JsonAsync(response);
        Assert.Equal("why", detail.GetProperty("trade").GetProperty("account").GetString());
        var decision = detail.GetProperty("decision");
        Assert.Equal("The MACD line (8, 21) crossed above its signal line (5): buy.", decision.GetProperty("rule").GetString());
        Assert.Equal(2001m, decision.GetProperty("candle").GetProperty("high").GetDecimal());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, decision.GetProperty("values")[1].GetProperty("value").ValueKind);
        var cap = decision.GetProperty("checks")[1];
        Assert.Equal(("position_cap", 1.5m, 1m, 0.5m), (cap.GetProperty("rule").GetString(), cap.GetProperty("limit").GetDecimal(), cap.GetProperty("value").GetDecimal(), cap.GetProperty("margin").GetDecimal()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, decision.GetProperty("checks")[2].GetProperty("value").ValueKind);
        var executions = detail.GetProperty("executions").EnumerateArray().ToArray();
        Assert.Equal(["entry", "stop_loss"], executions.Select(e => e.GetProperty("purpose").GetString()));
        Assert.Equal((0.01m, 0.05m, 0.000005m), (executions[0].GetProperty("slippagePrice").GetDecimal(), executions[0].GetProperty("slippageBps").GetDecimal(), executions[0].GetProperty("slippageUsd").GetDecimal()));
        Assert.Equal((1960m, 0m), (executions[1].GetProperty("triggerPrice").GetDecimal(), executions[1].GetProperty("slippageUsd").GetDecimal()));
    }

    [Fact]
    public async Task Trade_OfAnOlderVersion_HasNoDecision()
    {
        Assert.Null(console.Services.GetRequiredService<IEngineStore>().Commit(SampleTrade.Of("older", withDecision: false)));

        using var response = await console.Viewer.GetAsync($"{ApiConsole.Root}/trades/older-macd_eth_usd-20250504T0901-long");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await ApiConsole.JsonAsync(response)).GetProperty("decision").ValueKind);
    }

    [Fact]
    public async Task Trade_Unknown_IsNotFound()
    {
        using var response = await console.Viewer.GetAsync(ApiConsole.Root + "/trades/none");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("trade_not_found", (await ApiConsole.JsonAsync(response)).GetProperty("code").GetString());
    }
}
