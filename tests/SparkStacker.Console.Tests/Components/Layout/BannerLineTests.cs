using SparkStacker.Console.Components.Layout;
using SparkStacker.Console.Tests.Fixtures;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;

namespace SparkStacker.Console.Tests.Components.Layout;

public sealed class BannerLineTests
{
    [Fact]
    public void Of_PaperOnARecording_SaysBothInOneSentence() => Assert.Equal(
        ["Paper account on recorded market data (a test, May 2025) at 60×. No real orders are sent."],
        BannerLine.Of(Snapshots.Running).Select(l => l.Text));

    [Fact]
    public void Of_KillSwitch_IsRedFirstAndToldOnce()
    {
        var lines = BannerLine.Of(Snapshots.Running with
        {
            KillSwitch = new KillSwitchView(true, "Maintenance", "admin@example.com", Snapshots.Now),
            Blocks = ["Trading is stopped by admin@example.com: Maintenance"],
        });

        Assert.Equal(["bad", ""], lines.Select(l => l.Kind));
        Assert.Equal("Trading is stopped by admin@example.com since 2025-05-04 09:00 UTC: Maintenance. No new positions; closing stays possible.", lines[0].Text);
    }

    [Fact]
    public void Of_KillSwitchWithItsReport_SaysWhatTheVenueConfirmed()
    {
        var lines = BannerLine.Of(Snapshots.Running with
        {
            KillSwitch = new KillSwitchView(true, "News", "t@example.com", null),
            KillSwitchReport = new KillSwitchReport(true, TimeSpan.FromSeconds(1), 1, 0, "Flat after 1.0 s."),
        });

        Assert.Equal("Trading is stopped by t@example.com: News. Flat after 1.0 s.", lines[0].Text);
    }

    [Fact]
    public void Of_PositionWithoutItsStop_IsRedAndToldOnce()
    {
        const string Missing = "Long 0.0005 ETH of macd_eth_usd has had no stop at the venue for 6 s.";
        var lines = BannerLine.Of(Snapshots.Running with { Unprotected = Missing, Blocks = [$"No new entries. {Missing}"] });

        Assert.Equal(["unprotected", "mode"], lines.Select(l => l.Key));
        Assert.Equal(("bad", $"Not protected: {Missing} Close it, or watch it; new entries wait."), (lines[0].Kind, lines[0].Text));
    }

    [Fact]
    public void Of_StorageFault_IsRed() =>
        Assert.Equal(("storage", "bad"), BannerLine.Of(Snapshots.Running with { StorageFault = "The disk is full.", Blocks = ["No new orders: the journal can't be written. The disk is full."] }).Select(l => (l.Key, l.Kind)).First());

    [Fact]
    public void Of_UnknownOrder_IsTheEnginesSentenceInAmber()
    {
        var lines = BannerLine.Of(Snapshots.Running with { Blocks = ["No new entries. The outcome of an order is unknown."] });

        Assert.Equal(("No new entries. The outcome of an order is unknown.", ""), (lines[^1].Text, lines[^1].Kind));
    }

    [Fact]
    public void Of_EndedRecording_OffersToStartItAgain()
    {
        var lines = BannerLine.Of(Snapshots.Running with
        {
            Phase = EnginePhase.Ended,
            FeedStatus = new FeedStatus(FeedState.Ended, "The recording has ended."),
            Blocks = ["The recording has ended."],
        });

        Assert.Equal(["mode", BannerLine.Ended], lines.Select(l => l.Key));
    }
}
