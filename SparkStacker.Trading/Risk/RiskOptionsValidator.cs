using Microsoft.Extensions.Options;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Risk;

/// <summary>Names each key of <see cref="RiskOptions"/> that can't be used, with what was found and what is allowed.</summary>
public sealed class RiskOptionsValidator : IValidateOptions<RiskOptions>
{
    private readonly IReadOnlyList<StrategyDefinition> _strategies;

    /// <param name="strategies">Strategies that may have limits of their own.</param>
    public RiskOptionsValidator(IReadOnlyList<StrategyDefinition> strategies) => _strategies = strategies;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RiskOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        Check(options.MaxOpenPositions is >= 1 and <= 1000, nameof(options.MaxOpenPositions), "from 1 to 1000", options.MaxOpenPositions);
        Check(options.MaxLeverage is >= 1 and <= 1000, nameof(options.MaxLeverage), "from 1 to 1000", options.MaxLeverage);
        Check(options.MaxExposurePercent is > 0 and <= 10_000, nameof(options.MaxExposurePercent), "above 0, at most 10000", options.MaxExposurePercent);
        Check(options.MaxDailyLossPercent is > 0 and <= 100, nameof(options.MaxDailyLossPercent), "above 0, at most 100", options.MaxDailyLossPercent);
        Check(options.MaxDrawdownPercent is > 0 and <= 100, nameof(options.MaxDrawdownPercent), "above 0, at most 100", options.MaxDrawdownPercent);
        Check(options.MarginBufferPercent is >= 0 and < 100, nameof(options.MarginBufferPercent), "from 0 to below 100", options.MarginBufferPercent);
        Check(options.ReduceAtLiquidationPercent is > 0 and <= 30, nameof(options.ReduceAtLiquidationPercent), "above 0, at most 30", options.ReduceAtLiquidationPercent);
        Check(options.CloseAtLiquidationPercent > 0 && options.CloseAtLiquidationPercent < options.ReduceAtLiquidationPercent, nameof(options.CloseAtLiquidationPercent),
            $"above 0 and below {nameof(options.ReduceAtLiquidationPercent)} ({options.ReduceAtLiquidationPercent})", options.CloseAtLiquidationPercent);
        Check(options.LossStreak is >= 1 and <= 1000, nameof(options.LossStreak), "from 1 to 1000", options.LossStreak);
        Check(options.LossStreakCooldownMinutes is >= 0 and <= 10_080, nameof(options.LossStreakCooldownMinutes), "from 0 to 10080", options.LossStreakCooldownMinutes);
        Check(options.FeedStaleSeconds is > 0 and <= 86_400, nameof(options.FeedStaleSeconds), "above 0, at most 86400", options.FeedStaleSeconds);
        Check(options.MaxClockSkewSeconds is > 0 and <= 3_600, nameof(options.MaxClockSkewSeconds), "above 0, at most 3600", options.MaxClockSkewSeconds);
        Check(options.OrdersPerMinute is >= 4 and <= 1000, nameof(options.OrdersPerMinute), "from 4 to 1000", options.OrdersPerMinute);
        Check(options.UnprotectedSeconds is > 0 and <= 3_600, nameof(options.UnprotectedSeconds), "above 0, at most 3600", options.UnprotectedSeconds);
        Validate(options.Sizing, errors);
        foreach (var (strategy, overrides) in options.Strategies)
        {
            Validate(strategy, RiskOverrideCheck.Looser(options, overrides), errors);
        }

        return errors.Build();

        void Check(bool holds, string key, string allowed, object found)
        {
            if (!holds)
            {
                errors.AddError($"{RiskOptions.Section}:{key} must be {allowed}, was {found}.");
            }
        }
    }

    private void Validate(string strategy, IEnumerable<(string Key, string Sentence)> looser, ValidateOptionsResultBuilder errors)
    {
        if (_strategies.All(s => s.Id.Value != strategy))
        {
            errors.AddError($"{RiskOptions.Section}:Strategies:{strategy} names no strategy; there is {string.Join(", ", _strategies.Select(s => s.Id))}.");
        }

        foreach (var (key, sentence) in looser)
        {
            errors.AddError($"{RiskOptions.Section}:Strategies:{strategy}:{key} {sentence}");
        }
    }

    private static void Validate(SizingOptions sizing, ValidateOptionsResultBuilder errors)
    {
        if (sizing.Method == SizingMethod.GlobalDefault || !Enum.IsDefined(sizing.Method))
        {
            errors.AddError($"{RiskOptions.Section}:Sizing:{nameof(sizing.Method)} must be {string.Join(", ", Enum.GetValues<SizingMethod>().Where(m => m != SizingMethod.GlobalDefault))}, was {sizing.Method}.");
        }

        AboveZero(nameof(sizing.EquityPercent), sizing.EquityPercent, 1_000);
        AboveZero(nameof(sizing.RiskPercent), sizing.RiskPercent, 10);
        AboveZero(nameof(sizing.Units), sizing.Units, 1_000_000);
        AboveZero(nameof(sizing.KellyFraction), sizing.KellyFraction, 1);
        AboveZero(nameof(sizing.KellyCapPercent), sizing.KellyCapPercent, 1_000);

        void AboveZero(string key, decimal found, decimal most)
        {
            if (found <= 0 || found > most)
            {
                errors.AddError($"{RiskOptions.Section}:Sizing:{key} must be above 0, at most {most}, was {found}.");
            }
        }
    }
}
