using Microsoft.Extensions.Options;
using SparkStacker.Console.Alerts;

namespace SparkStacker.Console.Notifications;

internal sealed class NotificationsOptionsValidator : IValidateOptions<NotificationsOptions>
{
    public ValidateOptionsResult Validate(string? name, NotificationsOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        Check(errors, nameof(options.KeepDays), options.KeepDays, 1, 3650);
        Check(errors, nameof(options.KeepMost), options.KeepMost, 100, 1_000_000);
        Check(errors, nameof(options.RepeatMinutes), options.RepeatMinutes, 0, 1440);
        if (!string.IsNullOrEmpty(options.PublicUrl) && WebLink.Absolute(options.PublicUrl) is null)
        {
            errors.AddError($"{NotificationsOptions.Section}:{nameof(options.PublicUrl)}: found '{options.PublicUrl}', allowed: an address that begins with http:// or https://.");
        }

        return errors.Build();
    }

    private static void Check(ValidateOptionsResultBuilder errors, string key, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            errors.AddError($"{NotificationsOptions.Section}:{key}: found {value}, allowed: {least} to {most}.");
        }
    }
}
