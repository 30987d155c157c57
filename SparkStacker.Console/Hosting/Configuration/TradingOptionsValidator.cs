using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Hosting.Configuration;

internal sealed class TradingOptionsValidator : IValidateOptions<TradingOptions>
{
    public ValidateOptionsResult Validate(string? name, TradingOptions options) => options.Mode is TradingMode.Paper
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"{TradingOptions.Section}:Mode: found '{options.Mode.ToString().ToLowerInvariant()}', allowed: paper. A connector that sends orders to an exchange does not exist yet.");
}
