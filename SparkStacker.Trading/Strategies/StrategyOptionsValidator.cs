using Microsoft.Extensions.Options;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Strategies;

/// <summary>Checks section <c>SparkStacker:Strategies</c>: every error names the key, the value found and what is allowed.</summary>
public sealed class StrategyOptionsValidator : IValidateOptions<StrategyOptions>
{
    /// <summary>Most strategies that can be added: each is decided on in the engine's loop and has its own series of metrics.</summary>
    public const int Most = 100;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StrategyOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        if (options.Strategies.Count > Most)
        {
            errors.AddError($"{StrategyOptions.Section}:{nameof(options.Strategies)} has {options.Strategies.Count} entries; at most {Most} are allowed.");
        }

        var taken = StrategyCatalogue.BuiltIn.Select(s => s.Id.Value).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < options.Strategies.Count; i++)
        {
            var (instance, key) = (options.Strategies[i], $"{StrategyOptions.Section}:{nameof(options.Strategies)}:{i}");
            if (!IsId(instance.Id))
            {
                errors.AddError($"{key}:Id is '{instance.Id}'; 1 to 64 lower case letters, digits and underscores are allowed, a letter first.");
            }
            else if (!taken.Add(instance.Id))
            {
                errors.AddError($"{key}:Id is '{instance.Id}', which another strategy has; each may be used once.");
            }

            OneOf($"{key}:Strategy", instance.Strategy, StrategyCatalogue.Kinds.Select(k => k.Name));
            OneOf($"{key}:Market", instance.Market, MarketRules.All.Select(r => r.Symbol.Name));
            OneOf($"{key}:Interval", instance.Interval, Enum.GetValues<Interval>().Select(interval => interval.ShortName()));
        }

        return errors.Build();

        void OneOf(string key, string found, IEnumerable<string> allowed)
        {
            if (!allowed.Contains(found, StringComparer.Ordinal))
            {
                errors.AddError($"{key} is '{found}'; {string.Join(", ", allowed)} are allowed.");
            }
        }
    }

    private static bool IsId(string id) =>
        id.Length is >= 1 and <= 64 && char.IsAsciiLetterLower(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
