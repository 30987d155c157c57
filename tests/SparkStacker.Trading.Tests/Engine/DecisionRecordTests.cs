using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

public sealed class DecisionRecordTests
{
    [Fact]
    public async Task Entry_Made_KeepsCandleRuleChecksAndIntention()
    {
        var rig = await StartAsync();
        var candle = EngineRig.Minute(0, 1990m, 2010m, 1985m, 2000m);

        rig.Play(candle, EngineRig.Flat(1, 2001m));

        var decision = Assert.Single(rig.Store.Decisions.Values);
        Assert.Equal(Assert.Single(rig.Snapshot.Positions).Position.Id, decision.Position);
        Assert.Equal(candle, decision.Candle);
        Assert.Equal("Scripted: buy.", decision.Rule);
        Assert.Equal((2001m, 0.0004m, 1m), (decision.IntendedPrice, decision.IntendedSize, decision.WantedNotional));
        Assert.Equal(PositionSide.Long, decision.Side);
        Assert.Equal(20, decision.Checks.Length);
        Assert.Equal(20, decision.Checks.Select(c => c.Rule).Distinct().Count());
        Assert.All(decision.Checks, c => Assert.True(c.Passed && c.Margin >= 0));
        var cap = decision.Checks.Single(c => c.Rule == RiskRule.PositionCap);
        Assert.Equal((1m, 0.0004m * 2001m, 1m - (0.0004m * 2001m)), (cap.Limit, cap.Value, cap.Margin));
    }

    [Fact]
    public async Task Entry_Refused_KeepsNothing()
    {
        var rig = await StartAsync();
        rig.Play(EngineRig.Flat(0, 20_000m), EngineRig.Flat(1, 20_000m));
        Assert.Empty(rig.Store.Decisions);
    }

    [Fact]
    public async Task Entry_AfterARestartBetweenSignalAndPrice_KnowsItsCandle()
    {
        var rig = await StartAsync();
        var candle = EngineRig.Minute(0, 1990m, 2010m, 1985m, 2000m);
        rig.Play(candle);
        await rig.RestartAsync();

        rig.Play(EngineRig.Flat(1, 2001m));

        Assert.Equal(candle, Assert.Single(rig.Store.Decisions.Values).Candle);
    }

    [Fact]
    public void Rules_OfBuiltInStrategies_NameTheirParameters()
    {
        var set = ParameterSet.Default;
        var rules = StrategyCatalogue.All.Select(s => s.RuleFor(set, SignalSide.Sell)).ToArray();
        Assert.Contains("The MACD line (8, 21) crossed below its signal line (5): sell.", rules);
        Assert.Contains("The RSI (14) came back down through 70: sell.", rules);
        Assert.Contains("The close broke below the lower Bollinger band (20, 2): sell.", rules);
        Assert.Contains("The fast average (12) crossed below the slow one (26): sell.", rules);
    }

    private static async Task<EngineRig> StartAsync()
    {
        var rig = new EngineRig(ScriptedStrategy.Definition((0, SignalSide.Buy)));
        await rig.RestartAsync();
        rig.Activate();
        return rig;
    }
}
