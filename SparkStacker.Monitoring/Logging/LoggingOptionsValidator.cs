using Microsoft.Extensions.Options;

namespace SparkStacker.Monitoring.Logging;

internal sealed class LoggingOptionsValidator : IValidateOptions<LoggingOptions>
{
    public ValidateOptionsResult Validate(string? name, LoggingOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        if (options.Directory is { } directory && string.IsNullOrWhiteSpace(directory))
        {
            errors.AddError($"{LoggingOptions.Section}:Directory is empty; name a folder, or leave it out for 'logs' under the data directory.");
        }

        Range(errors, nameof(options.RetainedFiles), options.RetainedFiles, 1, 1_000);
        Range(errors, nameof(options.FileSizeLimitMb), options.FileSizeLimitMb, 1, 4_096);
        Range(errors, nameof(options.QueueLength), options.QueueLength, 100, 1_000_000);
        return errors.Build();
    }

    private static void Range(ValidateOptionsResultBuilder errors, string key, int value, int minimum, int maximum)
    {
        if (value < minimum || value > maximum)
        {
            errors.AddError($"{LoggingOptions.Section}:{key} must be {minimum} to {maximum}, was {value}.");
        }
    }
}
