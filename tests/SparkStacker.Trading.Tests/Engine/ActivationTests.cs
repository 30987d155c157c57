using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Market;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

public sealed class ActivationTests
{
    [Fact]
    public async Task Activate_CapBelowTheVenuesMinimum_IsRefusedWithBothNumbersAndAnOffer()
    {
        var (rig, result) = await ActivateAsync(minimum: 10m);
        Assert.Equal("below_minimum", result.Error?.Code);
        Assert.Equal(
            "scripted stays off: its max_position_usd of $1.00 is below the venue's minimum order of $10.00. Set max_position_usd to at least 10.00; nothing is raised by itself.",
            result.Error?.Message);
        Assert.False(rig.Snapshot.Strategies[0].IsActive);
    }

    [Fact]
    public async Task Activate_CapBelowTheVenuesMinimum_IsRefusedBeforeThereIsAPrice()
    {
        var (_, result) = await ActivateAsync(minimum: 10m, priced: false);
        Assert.Equal("below_minimum", result.Error?.Code);
        Assert.Equal(new BrokenRule("minimum_size", "$10.00", "$1.00"), result.Error?.Rule);
    }

    [Theory]
    [InlineData("10.00", true)] // 0.005 ETH at 2,000.
    [InlineData("9.99", false)]
    public async Task Activate_CapAroundTheMinimum_DecidesToTheCent(string cap, bool allowed)
    {
        var (_, result) = await ActivateAsync(minimum: 10m, parameters: [("max_position_usd", decimal.Parse(cap))]);
        Assert.Equal(allowed, result.IsSuccess);
    }

    [Fact]
    public async Task Activate_RoundingToTheLotFallsBelowTheMinimum_OffersWhatReachesIt()
    {
        // At 2,000 a lot is worth $0.20: $10.15 gives 0.0050 ETH, which is $10.00 and below $10.10.
        var (_, result) = await ActivateAsync(minimum: 10.1m, parameters: [("max_position_usd", 10.15m)]);
        Assert.Equal("minimum_size", result.Error?.Code);
        Assert.Equal("minimum_size", result.Error?.Rule?.Rule);
        Assert.Contains("would be $10.00; the venue's minimum is $10.10", result.Error?.Message, StringComparison.Ordinal);
        Assert.Contains("at least 10.20;", result.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activate_OneLotCostsMoreThanTheCap_SaysBoth()
    {
        var (_, result) = await ActivateAsync(price: 20_000m);
        Assert.Equal("minimum_size", result.Error?.Code);
        Assert.Contains("costs $2.00, more than the cap of $1.00", result.Error?.Message, StringComparison.Ordinal);
        Assert.Contains("at least 2.00", result.Error?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public async Task Activate_Leverage_MustBeWithinTheLimit(int leverage, bool allowed)
    {
        var (_, result) = await ActivateAsync(parameters: [("leverage", leverage)]);
        Assert.Equal(allowed, result.IsSuccess);
        Assert.Equal(allowed ? null : "scripted stays off: The strategy's leverage is 11× (limit 10×). Set leverage to 10 or less.", result.Error?.Message);
    }

    [Theory]
    [InlineData("1000", true)]
    [InlineData("1000.2", false)] // A lot more than the equity.
    public async Task Activate_SizeBeyondTheAccount_IsRefused(string cap, bool allowed)
    {
        var (_, result) = await ActivateAsync(parameters: [("max_position_usd", decimal.Parse(cap))]);
        Assert.Equal(allowed, result.IsSuccess);
        Assert.Equal(allowed ? null : "max_exposure", result.Error?.Code);
    }

    [Fact]
    public async Task Activate_MarginDoesNotFitBesideTheBuffer_IsRefused()
    {
        var (_, result) = await ActivateAsync(parameters: [("max_position_usd", 900m), ("leverage", 1m)]);
        Assert.Equal("margin_buffer", result.Error?.Code);
        Assert.Contains("$900.00 would be locked (limit $800.00", result.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activate_ExitAtTheStopBelowTheVenuesMinimum_IsRefused()
    {
        var (_, result) = await ActivateAsync(exitMinimum: 10m, parameters: [("max_position_usd", 10m)]);
        Assert.Equal("minimum_exit", result.Error?.Code);
        Assert.Contains("$9.80", result.Error?.Message, StringComparison.Ordinal);

        // What it offers is enough: 0.0052 ETH.
        Assert.Contains("at least 10.40", result.Error?.Message, StringComparison.Ordinal);
        Assert.True((await ActivateAsync(exitMinimum: 10m, parameters: [("max_position_usd", 10.4m)])).Result.IsSuccess);
    }

    [Fact]
    public async Task Close_PartThatLeavesTooLittleToClose_IsRefusedAndTheWholeIsNot()
    {
        var (rig, _) = await ActivateAsync(exitMinimum: 10m, parameters: [("max_position_usd", 30m)]);
        rig.Play(EngineRig.Flat(1, 2_000m), EngineRig.Flat(2, 2_000m));
        var position = Assert.Single(rig.Snapshot.Positions).Position;
        var refused = rig.Do(new ClosePosition(position.Id, 0.7m, "trader@example.com"));
        Assert.Equal("remainder_too_small", refused.Error?.Code);
        Assert.Equal(new BrokenRule("minimum_exit", "$10.00", "$9.00"), refused.Error?.Rule);
        Assert.Contains("$9.00 would stay open, and the venue takes no exit below $10.00", refused.Error?.Message, StringComparison.Ordinal);
        Assert.True(rig.Do(new ClosePosition(position.Id, 0.6m, "trader@example.com")).IsSuccess);
        Assert.Equal(0.006m, Assert.Single(rig.Snapshot.Positions).Position.Size);
        Assert.True(rig.Do(new ClosePosition(position.Id, 1m, "trader@example.com")).IsSuccess);
        Assert.Empty(rig.Snapshot.Positions);
    }

    private static async Task<(EngineRig Rig, CommandResult Result)> ActivateAsync(
        decimal minimum = 0, decimal exitMinimum = 0, decimal price = 2_000m, bool priced = true, params (string, decimal)[] parameters)
    {
        var rig = new EngineRig(ScriptedStrategy.Definition((1, SignalSide.Buy)))
        {
            Rules = MarketRules.EthUsd with { MinimumExitNotional = exitMinimum },
            Parameters = parameters,
        };
        rig.Paper.MinimumNotional = minimum;
        await rig.RestartAsync();
        if (priced)
        {
            rig.Play(EngineRig.Flat(0, price));
        }

        return (rig, rig.Do(new ActivateStrategy(new StrategyId("scripted"), "trader@example.com")));
    }
}
