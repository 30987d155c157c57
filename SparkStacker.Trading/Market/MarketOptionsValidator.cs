using System.Globalization;
using Microsoft.Extensions.Options;

namespace SparkStacker.Trading.Market;

/// <summary>Checks section <c>SparkStacker:Market</c>: every error names the key, the value found and what is allowed.</summary>
public sealed class MarketOptionsValidator : IValidateOptions<MarketOptions>
{
    /// <summary>Values of <c>Source</c> that can be chosen.</summary>
    public const string AllowedSources = "'auto', 'replay' and 'simulated'";

    private const double SlowestSpeed = 0.01;
    private const double FastestSpeed = 1_000_000;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MarketOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        if (options.Source is MarketSource.Hyperliquid)
        {
            errors.AddError(
                $"{MarketOptions.Section}:Source is 'hyperliquid', but this version has no connection to Hyperliquid; {AllowedSources} are allowed.");
        }
        else if (!Enum.IsDefined(options.Source))
        {
            errors.AddError($"{MarketOptions.Section}:Source is '{options.Source}'; {AllowedSources} are allowed.");
        }

        if (options.Source is MarketSource.Auto or MarketSource.Replay && options.ReplayFile is { Length: > 0 } file && !File.Exists(file))
        {
            errors.AddError(
                $"{MarketOptions.Section}:ReplayFile is '{file}', which is not a file; a CSV file is allowed, or nothing for the bundled recording.");
        }

        CheckFiles(options, errors);

        // Written so that NaN fails as well.
        if (!(options.ReplaySpeed is 0 or (>= SlowestSpeed and <= FastestSpeed)))
        {
            errors.AddError(string.Create(
                CultureInfo.InvariantCulture,
                $"{MarketOptions.Section}:ReplaySpeed is {options.ReplaySpeed}; 0 (as fast as it goes) or {SlowestSpeed} to {FastestSpeed} is allowed."));
        }

        return errors.Build();
    }

    private static void CheckFiles(MarketOptions options, ValidateOptionsResultBuilder errors)
    {
        if (options.ReplayFiles.Count > 0 && options.ReplayFile is { Length: > 0 } other)
        {
            errors.AddError($"{MarketOptions.Section}:ReplayFile is '{other}' beside {MarketOptions.Section}:ReplayFiles; one of the two is allowed.");
        }

        foreach (var (symbol, file) in options.ReplayFiles)
        {
            if (!MarketRules.All.Any(rules => MarketOptions.IsOf(symbol, rules.Symbol)))
            {
                errors.AddError($"{MarketOptions.Section}:ReplayFiles:{symbol} is for no market that can be traded; {string.Join(", ", MarketRules.All.Select(r => r.Symbol))} are allowed.");
            }
            else if (options.Source is MarketSource.Auto or MarketSource.Replay && !File.Exists(file))
            {
                errors.AddError($"{MarketOptions.Section}:ReplayFiles:{symbol} is '{file}', which is not a file; a CSV file is allowed.");
            }
        }
    }
}
