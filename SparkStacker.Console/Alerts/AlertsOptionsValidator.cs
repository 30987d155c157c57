using Microsoft.Extensions.Options;
using SparkStacker.Monitoring.Access;

namespace SparkStacker.Console.Alerts;

internal sealed class AlertsOptionsValidator : IValidateOptions<AlertsOptions>
{
    private const int MostDays = 3650;

    public ValidateOptionsResult Validate(string? name, AlertsOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        if (options.WebhookTokenFile is { } path && TokenFile.TryRead(path, out _) is { } problem)
        {
            errors.AddError($"{AlertsOptions.Section}:{nameof(options.WebhookTokenFile)}: {problem}");
        }

        Check(errors, nameof(options.AlertmanagerUrl), options.AlertmanagerUrl);
        Check(errors, nameof(options.RunbookBaseUrl), options.RunbookBaseUrl);
        if (options.KeepDays is < 1 or > MostDays)
        {
            errors.AddError($"{AlertsOptions.Section}:{nameof(options.KeepDays)}: found {options.KeepDays}, allowed: 1 to {MostDays}.");
        }

        return errors.Build();
    }

    private static void Check(ValidateOptionsResultBuilder errors, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value) && WebLink.Absolute(value) is null)
        {
            errors.AddError($"{AlertsOptions.Section}:{key}: found '{value}', allowed: an address that begins with http:// or https://.");
        }
    }
}
