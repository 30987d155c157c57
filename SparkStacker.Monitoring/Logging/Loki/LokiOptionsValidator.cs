using Microsoft.Extensions.Options;

namespace SparkStacker.Monitoring.Logging.Loki;

internal sealed class LokiOptionsValidator : IValidateOptions<LokiOptions>
{
    private const int LongestEnvironment = 64;

    public ValidateOptionsResult Validate(string? name, LokiOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        if (!string.IsNullOrEmpty(options.Url)
            && !(Uri.TryCreate(options.Url, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.UserInfo.Length == 0))
        {
            errors.AddError($"{LokiOptions.Section}:{nameof(options.Url)}: found '{options.Url}', allowed: an address that begins with http:// or https:// and holds no password.");
        }

        if (string.IsNullOrWhiteSpace(options.Environment) || options.Environment.Length > LongestEnvironment)
        {
            errors.AddError($"{LokiOptions.Section}:{nameof(options.Environment)}: found '{options.Environment}', allowed: 1 to {LongestEnvironment} characters.");
        }

        Range(errors, nameof(options.QueueLength), options.QueueLength, 100, 1_000_000);
        Range(errors, nameof(options.BatchLines), options.BatchLines, 1, 10_000);
        Range(errors, nameof(options.BatchMilliseconds), options.BatchMilliseconds, 10, 60_000);
        Range(errors, nameof(options.TimeoutSeconds), options.TimeoutSeconds, 1, 60);
        Range(errors, nameof(options.RetryMilliseconds), options.RetryMilliseconds, 1, 60_000);
        return errors.Build();
    }

    private static void Range(ValidateOptionsResultBuilder errors, string key, int value, int minimum, int maximum)
    {
        if (value < minimum || value > maximum)
        {
            errors.AddError($"{LokiOptions.Section}:{key}: found {value}, allowed: {minimum} to {maximum}.");
        }
    }
}
