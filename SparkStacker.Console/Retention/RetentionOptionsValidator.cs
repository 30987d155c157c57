using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Retention;

internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    private const int MostDays = 36_500;

    // A figure of a month may not miss its first day, and who did what must be there while somebody still asks.
    private const int LeastDays = 31;

    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        Check(errors, nameof(options.CandlesDays), options.CandlesDays, LeastDays);
        Check(errors, nameof(options.EventsDays), options.EventsDays, LeastDays);
        Check(errors, nameof(options.SignalsDays), options.SignalsDays, LeastDays);
        Check(errors, nameof(options.BacktestsDays), options.BacktestsDays, 1);
        Check(errors, nameof(options.SessionsDays), options.SessionsDays, 1);
        Check(errors, nameof(options.AuditDays), options.AuditDays, LeastDays);
        if (options.Hour is < 0 or > 23)
        {
            errors.AddError($"{RetentionOptions.Section}:{nameof(options.Hour)}: found {options.Hour}, allowed: 0 to 23.");
        }

        return errors.Build();
    }

    private static void Check(ValidateOptionsResultBuilder errors, string key, int? days, int least)
    {
        if (days < least || days > MostDays)
        {
            errors.AddError($"{RetentionOptions.Section}:{key}: found {days}, allowed: {least} to {MostDays}, or nothing to keep all.");
        }
    }
}
