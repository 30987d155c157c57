using System.Text.Json;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.Monitoring.Tests.Stack.Alertmanager;

/// <summary>What arrives in each channel: sent by Alertmanager itself, with the shipped configuration and templates.</summary>
public sealed class DeliveryTests : IDisposable
{
    private const string Tool = "prometheus-alertmanager>=0.28";
    private const string Panel = "https://console.example.org/grafana/d/ss-system?viewPanel=101&from=1767222000000&to=now";
    private const string Runbook = "https://docs.example.org/docs/alerts.md#tradingenginestalled";

    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(60));

    private CancellationToken Limit => _limit.Token;

    public void Dispose() => _limit.Dispose();

    [ToolFact(Tool)]
    public async Task Critical_Fires_ReachesConsoleChatAndEmailWithPanelAndRunbook()
    {
        await using var delivery = await DeliveryFixture.StartAsync(Limit);
        await delivery.FireAsync(null, Limit, ("TradingEngineStalled", []));

        var console = await delivery.NextAsync("/api/v1/alerts/webhook", "TradingEngineStalled", Limit);
        Assert.Equal("Bearer token-of-the-console", console.Authorization);
        using var payload = JsonDocument.Parse(console.Body);
        Assert.Equal("101", payload.RootElement.GetProperty("alerts")[0].GetProperty("annotations").GetProperty("panel_id").GetString());

        var mail = await delivery.NextMailAsync("oncall@example.org", "TradingEngineStalled", Limit);
        Assert.Contains("Subject: [FIRING 1] CRITICAL TradingEngineStalled", mail.Text, StringComparison.Ordinal);
        Assert.Contains(Panel, mail.Text, StringComparison.Ordinal);
        Assert.Contains(Runbook, mail.Text, StringComparison.Ordinal);
        Assert.Contains("<table", mail.Text, StringComparison.Ordinal);
    }

    [ToolFact(Tool)]
    public async Task Critical_Fires_ReachesSlack()
    {
        await using var delivery = await DeliveryFixture.StartAsync(Limit);
        await delivery.FireAsync(null, Limit, ("TradingEngineStalled", []));

        using var slack = JsonDocument.Parse((await delivery.NextAsync("/slack", "TradingEngineStalled", Limit)).Body);
        Assert.Equal("#trading", slack.RootElement.GetProperty("channel").GetString());
        var attachment = slack.RootElement.GetProperty("attachments")[0];
        Assert.Equal("danger", attachment.GetProperty("color").GetString());
        Assert.Contains($"<{Panel}|Panel> · <{Runbook}|Runbook> · <https://console.example.org/alerts|Acknowledge>", attachment.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [ToolFact(Tool)]
    public async Task Warning_Fires_ReachesDiscordWithItsDetails()
    {
        await using var delivery = await DeliveryFixture.StartAsync(Limit);
        await delivery.FireAsync(null, Limit, ("MACDStrategyLoss", new() { ["strategy"] = "macd_eth_usd" }));

        using var discord = JsonDocument.Parse((await delivery.NextAsync("/discord", "MACDStrategyLoss", Limit)).Body);
        var embed = discord.RootElement.GetProperty("embeds")[0];
        Assert.Equal("[FIRING 1] WARNING MACDStrategyLoss macd_eth_usd", embed.GetProperty("title").GetString());
        Assert.Contains("has been below -3 % for five minutes", embed.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains("[Runbook](https://docs.example.org/docs/alerts.md#macdstrategyloss)", embed.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [ToolFact(Tool)]
    public async Task Escalations_EachStep_ReachTheirOwnReceiver()
    {
        await using var delivery = await DeliveryFixture.StartAsync(Limit);
        Dictionary<string, string> source = new() { ["source_alert"] = "TradingEngineStalled" };
        await delivery.FireAsync(
            null, Limit, ("CriticalAlertUnacknowledgedEarly", source), ("CriticalAlertUnacknowledged", source), ("CriticalAlertUnacknowledgedLong", source));

        Assert.Contains("CriticalAlertUnacknowledged", (await delivery.NextAsync("/pagerduty", "\"trigger\"", Limit)).Body, StringComparison.Ordinal);
        Assert.Contains("CriticalAlertUnacknowledgedLong", (await delivery.NextAsync("/opsgenie", "P1", Limit)).Body, StringComparison.Ordinal);
        await delivery.NextMailAsync("second@example.org", "CriticalAlertUnacknowledgedEarly", Limit);
        await delivery.NextMailAsync("management@example.org", "CriticalAlertUnacknowledgedLong", Limit);
    }

    [ToolFact(Tool)]
    public async Task Watchdog_Fires_CallsTheDeadMansSwitch()
    {
        await using var delivery = await DeliveryFixture.StartAsync(Limit);
        await delivery.FireAsync(null, Limit, ("Watchdog", []));
        Assert.Contains("\"firing\"", (await delivery.NextAsync("/deadman", "Watchdog", Limit)).Body, StringComparison.Ordinal);
    }

    [ToolFact(Tool)]
    public async Task Critical_Ends_IsToldAsResolved()
    {
        await using var delivery = await DeliveryFixture.StartAsync(Limit);
        await delivery.FireAsync(null, Limit, ("ExchangeDisconnected", new() { ["exchange"] = "hyperliquid" }));
        await delivery.NextAsync("/slack", "[FIRING 1] CRITICAL ExchangeDisconnected hyperliquid", Limit);
        await delivery.FireAsync(DateTimeOffset.UnixEpoch.AddYears(56).AddMinutes(1), Limit, ("ExchangeDisconnected", new() { ["exchange"] = "hyperliquid" }));

        Assert.Contains("(resolved)", (await delivery.NextAsync("/slack", "[RESOLVED] CRITICAL ExchangeDisconnected", Limit)).Body, StringComparison.Ordinal);
        await delivery.NextAsync("/api/v1/alerts/webhook", "\"resolved\"", Limit);
    }

    [ToolFact(Tool)]
    public async Task CriticalForm_Fires_MutesTheMilderOneOfTheSamePosition()
    {
        await using var delivery = await DeliveryFixture.StartAsync(Limit);
        Dictionary<string, string> one = new() { ["exchange"] = "hyperliquid", ["position_id"] = "macd_eth_usd-17" };
        Dictionary<string, string> other = new() { ["exchange"] = "hyperliquid", ["position_id"] = "macd_eth_usd-18" };
        await delivery.FireAsync(null, Limit, ("MarginRatioCritical", one));
        await delivery.NextAsync("/slack", "MarginRatioCritical", Limit);
        await delivery.FireAsync(null, Limit, ("MarginRatioHigh", one), ("MarginRatioHigh", other));

        var warning = await delivery.NextAsync("/api/v1/alerts/webhook", "MarginRatioHigh", Limit);
        Assert.Contains("macd_eth_usd-18", warning.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("macd_eth_usd-17", warning.Body, StringComparison.Ordinal);
        using var alerts = JsonDocument.Parse(await delivery.GetAsync("/api/v2/alerts?filter=position_id=\"macd_eth_usd-17\"&filter=alertname=\"MarginRatioHigh\"", Limit));
        Assert.Equal("suppressed", alerts.RootElement[0].GetProperty("status").GetProperty("state").GetString());
    }
}
