using Microsoft.Extensions.Options;

namespace SparkStacker.Trading.Risk;

/// <summary>Names each key of <see cref="RiskOptions"/> that can't be used, with what was found and what is allowed.</summary>
public sealed class RiskOptionsValidator : IValidateOptions<RiskOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RiskOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        if (options.MaxOpenPositions is < 1 or > 1000)
        {
            errors.AddError($"{RiskOptions.Section}:{nameof(options.MaxOpenPositions)} must be from 1 to 1000, was {options.MaxOpenPositions}.");
        }

        if (!(options.FeedStaleSeconds is > 0 and <= 86_400))
        {
            errors.AddError($"{RiskOptions.Section}:{nameof(options.FeedStaleSeconds)} must be above 0, at most 86400, was {options.FeedStaleSeconds}.");
        }

        Validate(options.Sizing, errors);
        return errors.Build();
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
