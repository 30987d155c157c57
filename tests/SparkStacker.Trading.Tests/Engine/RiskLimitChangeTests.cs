using System.Collections.Immutable;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Commands;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>Limits that an admin changes while trading goes on.</summary>
public sealed class RiskLimitChangeTests
{
    private static readonly StrategyId s_scripted = new("scripted");
    private static readonly ImmutableSortedDictionary<string, decimal?> s_none = ImmutableSortedDictionary<string, decimal?>.Empty;
    private static readonly ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal?>> s_nobody = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal?>>.Empty;

    [Fact]
    public async Task Change_ALowerDailyLoss_StopsAtOnceAndSurvivesARestart()
    {
        var rig = await OpenAsync();
        rig.Play(EngineRig.Flat(2, 1_960m)); // 20.45 of 1,000 lost.
        Assert.Single(rig.Snapshot.Positions);

        Assert.True(Set(rig, "maxDailyLossPercent", 2m).IsSuccess);

        Assert.Empty(rig.Snapshot.Positions);
        Assert.Equal("2 %", Assert.Single(rig.Events.OfType<RiskLimitReached>()).Limit.Limit);
        var changed = Assert.Single(rig.Events.OfType<RiskLimitsChanged>());
        Assert.Equal((2, new RiskLimitChange("maxDailyLossPercent", null, 5m, 2m)), (changed.Version, Assert.Single(changed.Changes)));
        await rig.RestartAsync();
        Assert.Equal((2, 2m), (rig.Snapshot.Risk.Set.Version, rig.Snapshot.Risk.Account.MaxDailyLossPercent));
        Assert.Equal(("admin@example.com", "Calm"), (rig.Snapshot.Risk.Set.Actor, rig.Snapshot.Risk.Set.Reason));
    }

    [Fact]
    public async Task Change_JustAboveTheLoss_StopsNothing()
    {
        var rig = await OpenAsync();
        rig.Play(EngineRig.Flat(2, 1_960m));

        Assert.True(Set(rig, "maxDailyLossPercent", 2.05m).IsSuccess);

        Assert.Single(rig.Snapshot.Positions);
    }

    [Fact]
    public async Task Change_ALimitOfAnEntry_HoldsForTheNextEntry()
    {
        var rig = await StartAsync((0, SignalSide.Buy));
        Assert.True(Set(rig, "maxExposurePercent", 99.9m).IsSuccess);
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m));
        Assert.Equal(RiskRule.MaxExposure, Assert.Single(rig.Events.OfType<EntryRefused>()).Refusal.Rule);
    }

    [Fact]
    public async Task Change_OfAStrategy_TightensItAloneAndLooserIsRefused()
    {
        var rig = await OpenAsync();
        var looser = Set(rig, null, ("scripted", "maxLeverage", 11m));
        Assert.Equal("invalid_limits", looser.Error?.Code);
        Assert.Contains("scripted.maxLeverage is 11, and the global limit is 10", looser.Error!.Message, StringComparison.Ordinal);

        Assert.True(Set(rig, null, ("scripted", "maxDailyLossPercent", 2m)).IsSuccess);
        rig.Play(EngineRig.Flat(2, 1_960m));

        Assert.Equal(s_scripted, Assert.Single(rig.Events.OfType<RiskLimitReached>()).Strategy);
        Assert.Equal(5m, rig.Snapshot.Risk.Account.MaxDailyLossPercent);
    }

    [Fact]
    public async Task Change_BelowAStrategysOwnLimit_IsRefusedUntilThatIsTightenedToo()
    {
        var rig = await StartAsync();
        rig.Risk.Strategies.Clear();
        Assert.True(Set(rig, null, ("scripted", "maxLeverage", 5m)).IsSuccess);
        Assert.Equal("invalid_limits", Set(rig, "maxLeverage", 4m).Error?.Code);
        Assert.True(rig.Do(new SetRiskLimits(Values(("maxLeverage", 4m)), Of("scripted", ("maxLeverage", null)), null, "", "admin@example.com")).IsSuccess);
        Assert.Equal(4m, rig.Snapshot.Risk.Of(s_scripted).MaxLeverage);
    }

    [Fact]
    public async Task Change_SeenVersionIsOld_IsAConflict()
    {
        var rig = await StartAsync();
        Assert.True(Set(rig, "lossStreak", 3m).IsSuccess);
        Assert.Equal("version_conflict", rig.Do(new SetRiskLimits(Values(("lossStreak", 2m)), s_nobody, 1, "", "admin@example.com")).Error?.Code);
        Assert.True(rig.Do(new SetRiskLimits(Values(("lossStreak", 2m)), s_nobody, 2, "", "admin@example.com")).IsSuccess);
    }

    [Fact]
    public async Task Change_BackToTheConfiguration_FollowsItAfterARestart()
    {
        var rig = await StartAsync();
        Set(rig, "maxLeverage", 7m);
        Set(rig, "maxLeverage", null);
        Assert.Equal((3, 10m), (rig.Snapshot.Risk.Set.Version, rig.Snapshot.Risk.Account.MaxLeverage));
        rig.Core.OnIdle(force: true);
        rig.Risk.MaxLeverage = 8m;
        await rig.RestartAsync();
        Assert.Equal(8m, rig.Snapshot.Risk.Account.MaxLeverage);
    }

    [Theory]
    [InlineData("maxOpenPositions", "2.5", "maxOpenPositions: Found 2.5, allowed: a whole number from 1 to 1000.")]
    [InlineData("maxOpenPositions", "0", "allowed: a whole number from 1 to 1000.")]
    [InlineData("maxExposurePercent", "0", "maxExposurePercent: Found 0, allowed: above 0, at most 10000 %.")]
    [InlineData("closeAtLiquidationPercent", "5", "closeAtLiquidationPercent: found 5, allowed: below reduceAtLiquidationPercent (5).")]
    [InlineData("maxLoss", "5", "maxLoss: There is no such limit; allowed: maxOpenPositions, maxLeverage")]
    public async Task Change_NotAllowed_SaysWhatWasFoundAndChangesNothing(string name, string value, string sentence)
    {
        var rig = await StartAsync();
        var result = Set(rig, name, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("invalid_limits", result.Error?.Code);
        Assert.Contains(sentence, result.Error!.Message, StringComparison.Ordinal);
        Assert.Equal(1, rig.Snapshot.Risk.Set.Version);
    }

    [Fact]
    public async Task Change_SameValues_MakesNoVersion()
    {
        var rig = await StartAsync();
        Assert.Contains("already", Set(rig, "maxLeverage", 10m).Message, StringComparison.Ordinal);
        Assert.Equal(1, rig.Snapshot.Risk.Set.Version);
    }

    [Fact]
    public async Task Change_AShorterLossStreakThanTheOneThatIs_PausesAndEnds()
    {
        // Three losses by reversal, each 10 worse; then a buy on every candle.
        var rig = await StartAsync((0, SignalSide.Buy), (1, SignalSide.Sell), (2, SignalSide.Buy), (3, SignalSide.Sell));
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m), EngineRig.Flat(2, 1_990m), EngineRig.Flat(3, 2_000m), EngineRig.Flat(4, 1_990m));
        Assert.Equal(3, rig.Core.Context.RunnerOf(s_scripted).LossStreak);

        Assert.True(Set(rig, "lossStreak", 2m).IsSuccess);

        Assert.Equal(RiskRule.LossStreak, Assert.Single(rig.Events.OfType<RiskLimitReached>()).Limit.Rule);
        Assert.Equal(0, rig.Core.Context.RunnerOf(s_scripted).LossStreak);
        Assert.NotNull(rig.Core.Context.RunnerOf(s_scripted).CooldownUntil);
    }

    [Fact]
    public void Catalogue_EachLimit_WritesWhatItReadsAndHasOneOfTheConfigurationsKeys()
    {
        foreach (var limit in RiskLimitCatalogue.All)
        {
            var options = new RiskOptions();
            var value = limit.Read(options) + 1;
            limit.Write(options, value);
            Assert.Equal(value, limit.Read(options));
            Assert.NotNull(typeof(RiskOptions).GetProperty(limit.Key));
            var own = new RiskOverrides();
            Assert.Null(limit.ReadOwn(own));
            limit.WriteOwn(own, value);
            Assert.Equal(value, limit.ReadOwn(own));
            Assert.Equal(!limit.MoreIsTighter, RiskOverrideCheck.Looser(new RiskOptions(), own).Any());
        }
    }

    private static CommandResult Set(EngineRig rig, string name, decimal? value) =>
        rig.Do(new SetRiskLimits(Values((name, value)), s_nobody, null, "Calm", "admin@example.com"));

    private static CommandResult Set(EngineRig rig, int? expected, (string Strategy, string Name, decimal? Value) own) =>
        rig.Do(new SetRiskLimits(s_none, Of(own.Strategy, (own.Name, own.Value)), expected, "", "admin@example.com"));

    private static ImmutableSortedDictionary<string, decimal?> Values((string Name, decimal? Value) value) =>
        s_none.Add(value.Name, value.Value);

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, decimal?>> Of(string strategy, (string Name, decimal? Value) value) =>
        s_nobody.Add(strategy, Values(value));

    // Half an ETH at 2,000 with 1,000 of cash, entry fee 0.45.
    private static async Task<EngineRig> OpenAsync()
    {
        var rig = await StartAsync((0, SignalSide.Buy));
        rig.Play(EngineRig.Flat(0, 2_000m), EngineRig.Flat(1, 2_000m));
        Assert.Single(rig.Snapshot.Positions);
        return rig;
    }

    private static async Task<EngineRig> StartAsync(params (int, SignalSide)[] script)
    {
        var rig = new EngineRig(ScriptedStrategy.Definition(script)) { Parameters = [("max_position_usd", 1_000m), ("stop_loss_percent", 40m), ("take_profit_percent", 50m)] };
        rig.Risk.MaxExposurePercent = 200m;
        await rig.RestartAsync();
        rig.Activate();
        return rig;
    }
}
