using SparkStacker.Console.Components.Shared.Charts;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Tests.Components.Shared.Charts;

public sealed class ChartOverlayTests
{
    private static readonly StrategyId s_strategy = SampleSnapshot.Strategy.Id;

    [Fact]
    public void Lines_Long_SayWhatStopAndTargetMean()
    {
        var lines = ChartOverlay.Lines(SampleSnapshot.Flat().With(SampleSnapshot.Position()), s_strategy);

        Assert.Equal(["entry", "stop", "target"], lines.Select(line => line.Kind));
        Assert.Equal(["Long 0.0005", "Stop −2.00 % · −$0.019", "Target +4.00 % · +$0.039"], lines.Select(line => line.Title));
    }

    [Fact]
    public void Lines_Short_StopIsAboveAndStillALoss()
    {
        var lines = ChartOverlay.Lines(SampleSnapshot.Flat().With(SampleSnapshot.Position(PositionSide.Short)), s_strategy);

        Assert.Equal("Short 0.0005", lines[0].Title);
        Assert.True(lines[1].Price > lines[0].Price);
        Assert.Equal("Stop −2.00 % · −$0.019", lines[1].Title);
    }

    [Fact]
    public void Lines_NoStopYet_OnlyTheEntry() =>
        Assert.Equal("entry", Assert.Single(ChartOverlay.Lines(SampleSnapshot.Flat().With(SampleSnapshot.Position(isProtected: false)), s_strategy)).Kind);

    [Fact]
    public void Lines_Flat_None() => Assert.Empty(ChartOverlay.Lines(SampleSnapshot.Flat(), s_strategy));

    [Fact]
    public void Fills_TradesAndPosition_StandAtTheirCandles()
    {
        var snapshot = SampleSnapshot.Flat().With(SampleSnapshot.Position()) with { Trades = [SampleSnapshot.Trade(0.01m), SampleSnapshot.Trade(-0.01m, "p3")] };

        var fills = ChartOverlay.Fills(snapshot, s_strategy);

        Assert.Equal(["gain", "loss", "entry"], fills.Select(fill => fill.Kind));
        Assert.All(fills, fill => Assert.Equal(0, fill.Time % 60));
    }

    [Fact]
    public void Fills_OtherStrategy_AreNotDrawn() =>
        Assert.Empty(ChartOverlay.Fills(SampleSnapshot.Flat().With(SampleSnapshot.Position()), new StrategyId("another")));
}
