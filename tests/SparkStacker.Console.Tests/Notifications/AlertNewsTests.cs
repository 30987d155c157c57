using SparkStacker.Console.Alerts;
using SparkStacker.Console.Notifications;
using SparkStacker.Console.Tests.Alerts;

namespace SparkStacker.Console.Tests.Notifications;

public sealed class AlertNewsTests
{
    private static readonly Alert s_over = SampleAlert.Firing with { State = AlertState.Resolved, EndsAt = SampleAlert.Start };

    private readonly AlertNews _news = new();

    [Fact]
    public void Look_WhatWasThereBefore_IsHistory() => Assert.Empty(_news.Look([SampleAlert.Firing], isFirst: true));

    [Fact]
    public void Look_NewThenAcknowledgedThenOver_TellsBeginningAndEnd()
    {
        _news.Look([], isFirst: true);

        var beginning = Assert.Single(_news.Look([SampleAlert.Firing], isFirst: false));
        Assert.Empty(_news.Look([SampleAlert.Firing with { State = AlertState.Acknowledged }], isFirst: false));
        var end = Assert.Single(_news.Look([s_over], isFirst: false));
        Assert.Empty(_news.Look([s_over], isFirst: false));

        Assert.Equal((NotificationSeverity.Critical, "/alerts?name=TradingEngineStalled", false), (beginning.Severity, beginning.Link, beginning.IsEnd));
        Assert.Equal((beginning.Key, true), (end.Key, end.IsEnd));
    }

    [Fact]
    public void Look_CameAndWentBetweenTwoLooks_TellsBoth()
    {
        _news.Look([], isFirst: true);

        Assert.Equal([false, true], _news.Look([s_over], isFirst: false).Select(n => n.IsEnd));
    }
}
