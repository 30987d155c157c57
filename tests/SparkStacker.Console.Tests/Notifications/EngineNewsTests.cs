using SparkStacker.Console.Notifications;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Notifications;

public sealed class EngineNewsTests
{
    private static readonly StrategyId s_strategy = new("macd_eth_usd");
    private static readonly RiskRefusal s_refusal = new(RiskRule.DailyLoss, "3 %", "3.4 %", "Lost 3.4 % today, allowed 3 %.");

    public static TheoryData<EngineEvent, NotificationKind, NotificationSeverity, string> Told() => new()
    {
        { new EntryRefused(s_strategy, s_refusal), NotificationKind.Risk, NotificationSeverity.Info, "/strategies/macd_eth_usd" },
        { new RiskLimitReached(null, s_refusal), NotificationKind.Risk, NotificationSeverity.Critical, "/" },
        { new RiskLimitReached(s_strategy, s_refusal), NotificationKind.Risk, NotificationSeverity.Warning, "/strategies/macd_eth_usd" },
        { new ProtectionChanged(SampleSnapshot.Position().Position, false, "No stop for 5 s."), NotificationKind.Risk, NotificationSeverity.Critical, "/positions/p1" },
        { new StrategyFaulted(s_strategy, "It hung."), NotificationKind.System, NotificationSeverity.Critical, "/strategies/macd_eth_usd" },
        { new StorageChanged("Disk full."), NotificationKind.System, NotificationSeverity.Critical, "/system" },
        { new FeedChanged("replay", new FeedStatus(FeedState.Disconnected)), NotificationKind.System, NotificationSeverity.Warning, "/system" },
        { new Reconciled(1, ["One order was filled."]), NotificationKind.System, NotificationSeverity.Warning, "/orders" },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Of_WhatPeopleShouldKnow_HasKindSeverityAndPage(EngineEvent engineEvent, NotificationKind kind, NotificationSeverity severity, string link)
    {
        var news = EngineNews.Of(engineEvent);

        Assert.NotNull(news);
        Assert.Equal((kind, severity, link, engineEvent.Sentence), (news.Kind, news.Severity, news.Link, news.Text));
    }

    [Fact]
    public void Of_OpenedPosition_SaysSideSizeAndPrice() =>
        Assert.Equal("Long 0.0005 ETH opened at $1,933.67.", EngineNews.Of(new PositionOpened(SampleSnapshot.Position().Position))!.Text);

    [Fact]
    public void Of_BeginningAndEnd_ShareAKey()
    {
        var position = SampleSnapshot.Position().Position;
        (EngineEvent Beginning, EngineEvent End)[] pairs =
        [
            (new StorageChanged("Full."), new StorageChanged(null)),
            (new FeedChanged("replay", new FeedStatus(FeedState.Disconnected)), new FeedChanged("replay", new FeedStatus(FeedState.Flowing))),
            (new ProtectionChanged(position, false, "Without."), new ProtectionChanged(position, true, "With.")),
            (new KillSwitchChanged(KillSwitchView.Released with { IsEngaged = true }, "a"), new KillSwitchChanged(KillSwitchView.Released, "a")),
        ];
        foreach (var (beginning, end) in pairs)
        {
            Assert.Equal((EngineNews.Of(beginning)!.Key, false, true), (EngineNews.Of(end)!.Key, EngineNews.Of(beginning)!.IsEnd, EngineNews.Of(end)!.IsEnd));
        }
    }

    [Fact]
    public void Of_ReconciledWithoutDifference_IsNoNews() => Assert.Null(EngineNews.Of(new Reconciled(3, [])));
}
