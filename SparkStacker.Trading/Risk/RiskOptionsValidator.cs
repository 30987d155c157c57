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

        return errors.Build();
    }
}
