using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>A strategy with a hedge of a fifth at 5×, on a venue that keeps both sides apart. Stops far away unless a test moves them.</summary>
internal static class HedgeRig
{
    public static EngineRig Of(IReadOnlyDictionary<int, SignalSide> script, params (string Name, decimal Value)[] parameters)
    {
        (string Name, decimal Value)[] defaults =
            [("hedge_enabled", 1), ("max_position_usd", 100m), ("stop_loss_percent", 20m), ("take_profit_percent", 50m)];
        var rig = new EngineRig(ScriptedStrategy.Definition(script))
        {
            Parameters = [.. defaults.Where(d => parameters.All(p => p.Name != d.Name)), .. parameters],
        };
        rig.Paper.Netting = false;
        rig.Paper.TakerFeePercent = 0;
        return rig;
    }

    /// <summary>Long 0.05 ETH at 2000, its hedge short 0.01 at 2000, at the beginning of minute 2.</summary>
    public static async Task<EngineRig> OpenAsync(params (string Name, decimal Value)[] parameters)
    {
        var rig = Of(new Dictionary<int, SignalSide> { [0] = SignalSide.Buy }, parameters);
        await rig.RestartAsync();
        rig.Activate();
        rig.Play(EngineRig.Flat(0, 2000m), EngineRig.Flat(1, 2000m));
        return rig;
    }

    public static Position? MainPosition(this EngineRig rig) => rig.Snapshot.Positions.Select(p => p.Position).SingleOrDefault(p => p.Role == PositionRole.Main);

    public static Position? HedgePosition(this EngineRig rig) => rig.Snapshot.Positions.Select(p => p.Position).SingleOrDefault(p => p.Role == PositionRole.Hedge);

    public static CommandResult TryActivate(this EngineRig rig) => rig.Do(new ActivateStrategy(new StrategyId("scripted"), "trader@example.com"));

    /// <summary>One price of minute <paramref name="minute"/>.</summary>
    public static void Price(this EngineRig rig, int minute, decimal price) => rig.Step(EngineRig.Flat(minute, price), 0);
}
