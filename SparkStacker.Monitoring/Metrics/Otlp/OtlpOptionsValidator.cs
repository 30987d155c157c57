using Microsoft.Extensions.Options;

namespace SparkStacker.Monitoring.Metrics.Otlp;

internal sealed class OtlpOptionsValidator : IValidateOptions<OtlpOptions>
{
    private const int LongestInterval = 3_600;

    public ValidateOptionsResult Validate(string? name, OtlpOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        if (!string.IsNullOrEmpty(options.MetricsUrl)
            && !(Uri.TryCreate(options.MetricsUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.UserInfo.Length == 0))
        {
            errors.AddError($"{OtlpOptions.Section}:{nameof(options.MetricsUrl)}: found '{options.MetricsUrl}', allowed: an address that begins with http:// or https:// and holds no password.");
        }

        if (options.IntervalSeconds is < 1 or > LongestInterval)
        {
            errors.AddError($"{OtlpOptions.Section}:{nameof(options.IntervalSeconds)}: found {options.IntervalSeconds}, allowed: 1 to {LongestInterval}.");
        }

        return errors.Build();
    }
}
