using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

public sealed class HedgeActivationTests
{
    [Fact]
    public async Task Activate_VenueThatNets_IsRefusedWithTheReason()
    {
        var rig = await StartAsync(2000m, netting: true);
        var error = rig.TryActivate().Error!;
        Assert.Equal("hedge_needs_account", error.Code);
        Assert.Contains("sub-account", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activate_VenueThatNetsButARatioOfZero_IsAllowed() =>
        Assert.True((await StartAsync(2000m, netting: true, ("hedge_ratio", 0m))).TryActivate().IsSuccess);

    [Fact]
    public async Task Activate_HedgeOfOneLot_CantBeHalvedAndIsRefusedWithBothNumbers()
    {
        var rig = await StartAsync(2000m, netting: false, ("max_position_usd", 1.9m));
        var error = rig.TryActivate().Error!;
        Assert.Equal("hedge_half_below_minimum", error.Code);
        Assert.Contains("half of its hedge would be $0.00, and the least that can be closed is $0.16.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activate_HedgeBelowOneLot_IsRefusedWithBothNumbers()
    {
        var rig = await StartAsync(2000m, netting: false, ("max_position_usd", 0.9m));
        var error = rig.TryActivate().Error!;
        Assert.Equal("hedge_below_minimum", error.Code);
        Assert.Contains("its hedge would be $0.16, and the venue's least order is $0.20.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activate_HalvedHedgeOfOneLot_IsAllowed() =>
        Assert.True((await StartAsync(2000m, netting: false, ("max_position_usd", 2m))).TryActivate().IsSuccess);

    [Fact]
    public async Task Activate_BelowTheVenuesMinimum_IsRefusedWithBothNumbers()
    {
        var rig = HedgeRig.Of(new Dictionary<int, SignalSide>(), ("max_position_usd", 49m));
        rig.Paper.MinimumNotional = 10m;
        await rig.RestartAsync();
        rig.Price(0, 2000m);
        var error = rig.TryActivate().Error!;
        Assert.Equal("hedge_below_minimum", error.Code);
        Assert.Contains("its hedge would be $9.80, and the venue's least order is $10.00.", error.Message, StringComparison.Ordinal);
    }

    private static async Task<EngineRig> StartAsync(decimal price, bool netting, params (string Name, decimal Value)[] parameters)
    {
        var rig = HedgeRig.Of(new Dictionary<int, SignalSide>(), parameters);
        rig.Paper.Netting = netting;
        await rig.RestartAsync();
        rig.Price(0, price);
        return rig;
    }
}
