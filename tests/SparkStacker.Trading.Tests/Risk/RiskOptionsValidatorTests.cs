using SparkStacker.Trading.Risk;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Tests.Risk;

public sealed class RiskOptionsValidatorTests
{
    private static readonly RiskOptionsValidator s_validator = new(StrategyCatalogue.All);

    public static TheoryData<string, object> Wrong() => new()
    {
        { "MaxOpenPositions", 0 },
        { "MaxLeverage", 0.5m },
        { "MaxExposurePercent", 0m },
        { "MaxDailyLossPercent", 0m },
        { "MaxDrawdownPercent", 100.1m },
        { "MarginBufferPercent", 100m },
        { "ReduceAtLiquidationPercent", 31m },
        { "CloseAtLiquidationPercent", 5m },
        { "LossStreak", 0 },
        { "LossStreakCooldownMinutes", -1d },
        { "FeedStaleSeconds", double.NaN },
        { "MaxClockSkewSeconds", 0d },
        { "OrdersPerMinute", 3 },
        { "UnprotectedSeconds", 0d },
    };

    // Each row: what is looser than the default, what is tighter.
    public static TheoryData<string, object, object> Overrides() => new()
    {
        { "MaxOpenPositions", 6, 4 },
        { "MaxLeverage", 11m, 9m },
        { "MaxExposurePercent", 101m, 99m },
        { "MaxDailyLossPercent", 5.1m, 4.9m },
        { "MaxDrawdownPercent", 15.1m, 14.9m },
        { "MarginBufferPercent", 19m, 21m },
        { "ReduceAtLiquidationPercent", 4.9m, 5.1m },
        { "CloseAtLiquidationPercent", 1.9m, 2.1m },
        { "LossStreak", 5, 3 },
        { "LossStreakCooldownMinutes", 59d, 61d },
        { "FeedStaleSeconds", 91d, 89d },
        { "MaxClockSkewSeconds", 1.1d, 0.9d },
        { "OrdersPerMinute", 11, 9 },
    };

    [Fact]
    public void Validate_Defaults_AreThoseOfTheTradingRulesAndValid()
    {
        var options = new RiskOptions();
        Assert.True(s_validator.Validate(null, options).Succeeded);
        Assert.Equal(
            (5, 10m, 100m, 5m, 15m, 20m, 5m, 2m),
            (options.MaxOpenPositions, options.MaxLeverage, options.MaxExposurePercent, options.MaxDailyLossPercent, options.MaxDrawdownPercent,
                options.MarginBufferPercent, options.ReduceAtLiquidationPercent, options.CloseAtLiquidationPercent));
        Assert.Equal((4, 60d, 90d, 1d, 10, 5d, false), (options.LossStreak, options.LossStreakCooldownMinutes, options.FeedStaleSeconds,
            options.MaxClockSkewSeconds, options.OrdersPerMinute, options.UnprotectedSeconds, options.CloseUnprotected));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Validate_ValueOutOfRange_NamesKeyAndValue(string key, object value)
    {
        var options = new RiskOptions();
        typeof(RiskOptions).GetProperty(key)!.SetValue(options, value);
        var failure = Assert.Single(s_validator.Validate(null, options).Failures!);
        Assert.StartsWith($"SparkStacker:Risk:{key} must be ", failure, StringComparison.Ordinal);
        Assert.EndsWith($"was {value}.", failure, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Overrides))]
    public void Validate_StrategyOverride_OnlyTighterIsTakenAndLooserNamesBoth(string key, object looser, object tighter)
    {
        var global = typeof(RiskOptions).GetProperty(key)!.GetValue(new RiskOptions());
        var failure = Assert.Single(s_validator.Validate(null, With(key, looser)).Failures!);
        Assert.StartsWith($"SparkStacker:Risk:Strategies:macd_eth_usd:{key} is {looser}, and the global limit is {global}:", failure, StringComparison.Ordinal);
        Assert.True(s_validator.Validate(null, With(key, tighter)).Succeeded);

        // What would be looser never counts, what is tighter does, and only for its strategy.
        Assert.Equal(RiskLimits.Of(new RiskOptions()), RiskLimits.Of(With(key, looser), "macd_eth_usd"));
        Assert.NotEqual(RiskLimits.Of(new RiskOptions()), RiskLimits.Of(With(key, tighter), "macd_eth_usd"));
        Assert.Equal(RiskLimits.Of(new RiskOptions()), RiskLimits.Of(With(key, tighter), "rsi_eth_usd"));
    }

    [Fact]
    public void Validate_UnknownStrategy_SaysWhichThereAre()
    {
        var options = new RiskOptions();
        options.Strategies["macd_eth"] = new RiskOverrides();
        Assert.Contains("macd_eth names no strategy; there is macd_eth_usd,", Assert.Single(s_validator.Validate(null, options).Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SeveralFaults_ReportsAll()
    {
        var options = new RiskOptions { MaxOpenPositions = 0, LossStreak = 0 };
        (options.Sizing.Method, options.Sizing.KellyFraction) = (SizingMethod.GlobalDefault, 1.5m);
        Assert.Equal(4, s_validator.Validate(null, options).Failures!.Count());
    }

    private static RiskOptions With(string key, object value)
    {
        var overrides = new RiskOverrides();
        typeof(RiskOverrides).GetProperty(key)!.SetValue(overrides, value);
        var options = new RiskOptions();
        options.Strategies["macd_eth_usd"] = overrides;
        return options;
    }
}
