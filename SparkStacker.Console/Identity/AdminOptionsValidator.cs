using Microsoft.Extensions.Options;

namespace SparkStacker.Console.Identity;

internal sealed class AdminOptionsValidator : IValidateOptions<AdminOptions>
{
    public ValidateOptionsResult Validate(string? name, AdminOptions options)
    {
        var errors = new ValidateOptionsResultBuilder();
        var (email, password) = (options.Email, options.Password);
        if (string.IsNullOrEmpty(email) && string.IsNullOrEmpty(password))
        {
            return ValidateOptionsResult.Success;
        }

        if (!EmailRule.Accepts(email))
        {
            errors.AddError($"{AdminOptions.Section}:Email: found '{email}', allowed: {EmailRule.Text}.");
        }

        // The value itself is never printed.
        if (PasswordRules.Refuse(password ?? "") is { } problem)
        {
            errors.AddError($"{AdminOptions.Section}:Password: {problem} Allowed: {PasswordRules.Text}.");
        }

        return errors.Build();
    }
}
