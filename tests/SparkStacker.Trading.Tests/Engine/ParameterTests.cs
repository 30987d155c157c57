using System.Collections.Immutable;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Indicators;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

public sealed class ParameterTests
{
    private static readonly StrategyDefinition s_macd = StrategyCatalogue.All[0];

    [Fact]
    public async Task Set_BetweenCandles_DecidesFromTheNextCloseAsIfItAlwaysHad()
    {
        var rig = await new EngineRig(s_macd).RestartAsync();
        var closes = Enumerable.Range(0, 80).Select(i => 2_000m + ((i * 37 % 23) * 3)).ToArray();
        for (var i = 0; i < 60; i++)
        {
            Close(rig, i, closes[i]);
        }

        var before = rig.Snapshot.Strategies[0].Values.ToArray();
        var result = rig.Do(Set(("fast", 5), ("slow", 13)));
        Assert.Equal("macd_eth_usd has version 2; it decides from the next closed candle on.", result.Message);
        Assert.Equal(before, rig.Snapshot.Strategies[0].Values.ToArray());
        Close(rig, 60, closes[60]);

        // An indicator of its own over the same closes.
        var expected = new Macd(5, 13, 5);
        foreach (var close in closes.Take(61))
        {
            expected.Update((double)close);
        }

        Assert.Equal(expected.Value.Line, rig.Snapshot.Strategies[0].Values[0].Value, 12);
        Assert.NotEqual(before, rig.Snapshot.Strategies[0].Values.ToArray());
        Assert.Equal(2, rig.Snapshot.Strategies[0].Parameters.Version);
    }

    [Fact]
    public async Task Set_Twice_IsToldWithOldAndNewAndSurvivesARestart()
    {
        var rig = await new EngineRig(s_macd).RestartAsync();
        rig.Do(Set(("fast", 9)));
        rig.Do(Set(("fast", 9), ("stop_loss_percent", 3)));

        var changed = rig.Events.OfType<ParametersChanged>().ToArray();
        Assert.Equal([2, 3], changed.Select(c => c.Version));
        Assert.Equal("macd_eth_usd has version 3 of its parameters by t@example.com: stop_loss_percent default → 3. Tighter.", changed[1].Sentence);
        await rig.RestartAsync();
        Assert.Equal((3, 9m, 3m), (rig.Snapshot.Strategies[0].Parameters.Version, Value(rig, "fast"), Value(rig, "stop_loss_percent")));
    }

    [Fact]
    public async Task Set_FastNotBelowSlow_IsRefusedWithBoth()
    {
        var rig = await new EngineRig(s_macd).RestartAsync();
        var result = rig.Do(Set(("fast", 21), ("slow", 13)));

        Assert.Equal("invalid_parameters", result.Error?.Code);
        Assert.Contains("21", result.Error?.Message, StringComparison.Ordinal);
        Assert.Contains("13", result.Error?.Message, StringComparison.Ordinal);
        Assert.Equal(1, rig.Snapshot.Strategies[0].Parameters.Version);
    }

    [Fact]
    public async Task Set_OverAVersionThatWasNotSeen_IsAConflict()
    {
        var rig = await new EngineRig(s_macd).RestartAsync();
        rig.Do(Set(("fast", 9)));
        var result = rig.Do(Set(("fast", 10)) with { Expected = 1 });

        Assert.Equal("version_conflict", result.Error?.Code);
        Assert.Equal(9m, Value(rig, "fast"));
    }

    [Fact]
    public async Task Set_WhatItHasAlready_MakesNoVersion()
    {
        var rig = await new EngineRig(s_macd).RestartAsync();
        var result = rig.Do(Set(("fast", 8)));

        Assert.True(result.IsSuccess);
        Assert.Empty(rig.Events.OfType<ParametersChanged>());
    }

    [Fact]
    public async Task Set_WhileOn_ToASizeThatCanNotTrade_IsRefused()
    {
        var rig = new EngineRig(s_macd) { Parameters = [("max_position_usd", 5)] };
        rig.Paper.MinimumNotional = 1m;
        await rig.RestartAsync();
        Close(rig, 0, 2_000m);
        Assert.True(rig.Do(new ActivateStrategy(s_macd.Id, "t@example.com")).IsSuccess);
        var result = rig.Do(Set(("max_position_usd", 0.5m)));

        Assert.Equal("below_minimum", result.Error?.Code);
        Assert.StartsWith("macd_eth_usd keeps its parameters: ", result.Error?.Message, StringComparison.Ordinal);
    }

    private static decimal Value(EngineRig rig, string name) => s_macd.Value(rig.Snapshot.Strategies[0].Parameters, name);

    private static SetParameters Set(params (string Name, decimal Value)[] values) =>
        new(s_macd.Id, values.ToImmutableSortedDictionary(v => v.Name, v => v.Value), null, "Tighter.", "t@example.com");

    private static void Close(EngineRig rig, int index, decimal close) => rig.Play(EngineRig.Flat(index, close));
}
