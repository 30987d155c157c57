using Microsoft.Extensions.Options;

namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>Names each key of <see cref="PaperOptions"/> that can't be used, with what was found and what is allowed.</summary>
public sealed class PaperOptionsValidator : IValidateOptions<PaperOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PaperOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        Check(options.OpeningBalance is > 0 and <= 1_000_000_000, nameof(options.OpeningBalance), "above 0, at most 1000000000", options.OpeningBalance);
        Check(options.SlippageBps is >= 0 and <= 1_000, nameof(options.SlippageBps), "from 0 to 1000", options.SlippageBps);
        Check(options.MinimumNotional is >= 0 and <= 1_000_000, nameof(options.MinimumNotional), "from 0 to 1000000", options.MinimumNotional);
        Check(options.TakerFeePercent is >= 0 and <= 10, nameof(options.TakerFeePercent), "from 0 to 10", options.TakerFeePercent);
        Check(options.MakerFeePercent is >= 0 and <= 10, nameof(options.MakerFeePercent), "from 0 to 10", options.MakerFeePercent);
        Check(options.FundingRatePercentPerHour is >= -4 and <= 4, nameof(options.FundingRatePercentPerHour), "from -4 to 4", options.FundingRatePercentPerHour);
        return errors.Build();

        void Check(bool holds, string key, string allowed, decimal found)
        {
            if (!holds)
            {
                errors.AddError($"{PaperOptions.Section}:{key} must be {allowed}, was {found}.");
            }
        }
    }
}
