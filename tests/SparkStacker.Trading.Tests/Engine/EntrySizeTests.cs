using System.Collections.Immutable;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

public sealed class EntrySizeTests
{
    [Fact]
    public async Task Entry_PercentOfEquity_FollowsEquityAndStaysBelowTheCap()
    {
        Assert.Equal(0.0050m, await SizeAsync(("sizing_method", 2), ("sizing_equity_percent", 1), ("max_position_usd", 500)));
        Assert.Equal(0.0005m, await SizeAsync(("sizing_method", 2), ("sizing_equity_percent", 1)));
    }

    [Fact]
    public async Task Entry_RiskPerTrade_UsesTheStrategysStop() =>
        Assert.Equal(0.125m, await SizeAsync(("sizing_method", 3), ("sizing_risk_percent", 0.5m), ("max_position_usd", 500), ("stop_loss_percent", 2)));

    [Fact]
    public async Task Entry_GlobalDefault_HoldsWhereTheStrategyLeavesItOpen()
    {
        Assert.Equal(0.0100m, await SizeAsync(risk => (risk.Sizing.Method, risk.Sizing.EquityPercent) = (SizingMethod.EquityPercent, 2), ("max_position_usd", 500)));

        // The strategy's own method wins over the global one.
        Assert.Equal(0.0030m, await SizeAsync(risk => risk.Sizing.Method = SizingMethod.EquityPercent, ("sizing_method", 4), ("sizing_units", 0.003m), ("max_position_usd", 500)));
    }

    [Fact]
    public async Task Entry_MethodGivesLessThanALot_IsRefusedWithBothNumbers()
    {
        var rig = await RunAsync(_ => { }, ("sizing_method", 2), ("sizing_equity_percent", 0.01m));
        var refusal = Assert.Single(rig.Events.OfType<EntryRefused>()).Refusal;
        Assert.Equal((RiskRule.MinimumSize, "$0.20", "$0.10"), (refusal.Rule, refusal.Limit, refusal.Value));
        Assert.Equal("One lot of 0.0001 ETH costs $0.20, more than the $0.10 that percent of equity gives.", refusal.Sentence);
    }

    private static Task<decimal> SizeAsync(params (string, decimal)[] values) => SizeAsync(_ => { }, values);

    private static async Task<decimal> SizeAsync(Action<RiskOptions> configure, params (string, decimal)[] values) =>
        Assert.Single((await RunAsync(configure, values)).Snapshot.Positions).Position.Size;

    private static async Task<EngineRig> RunAsync(Action<RiskOptions> configure, params (string Name, decimal Value)[] values)
    {
        var definition = ScriptedStrategy.Definition((0, SignalSide.Buy));
        var rig = new EngineRig(definition);
        configure(rig.Risk);
        var changes = new EngineChanges();
        changes.Strategies.Add(new StrategyState(definition.Id, true, new ParameterSet(2, values.ToImmutableSortedDictionary(v => v.Name, v => v.Value)), null));
        Assert.Null(rig.Store.Commit(changes));
        await rig.RestartAsync();
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m));
        return rig;
    }
}
