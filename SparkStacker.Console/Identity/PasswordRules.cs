using Microsoft.AspNetCore.Identity;

namespace SparkStacker.Console.Identity;

/// <summary>Length decides; what must be in a password is said before it is asked for.</summary>
internal static class PasswordRules
{
    public const int MinimumLength = 8;
    public const int MaximumLength = 128;
    public const int MinimumDistinct = 5;

    public static string Text { get; } = $"{MinimumLength} to {MaximumLength} characters, at least {MinimumDistinct} of them different, and none that everyone tries first";

    public static void Apply(PasswordOptions options)
    {
        options.RequiredLength = MinimumLength;
        options.RequiredUniqueChars = MinimumDistinct;
        options.RequireDigit = false;
        options.RequireLowercase = false;
        options.RequireUppercase = false;
        options.RequireNonAlphanumeric = false;
    }

    /// <summary>The broken rule as a sentence, or null.</summary>
    /// <param name="email">Whose password it is to be; null where that isn't known.</param>
    public static string? Refuse(string password, string? email = null) => password switch
    {
        { Length: < MinimumLength } => $"The password has {password.Length} characters, fewer than {MinimumLength}.",
        { Length: > MaximumLength } => $"The password has {password.Length} characters, more than {MaximumLength}.",
        _ when password.Distinct().Count() is < MinimumDistinct and var distinct => $"The password has only {distinct} different characters, fewer than {MinimumDistinct}.",
        _ when email is not null && (password.Equals(email, StringComparison.OrdinalIgnoreCase) || password.Equals(email.Split('@')[0], StringComparison.OrdinalIgnoreCase)) =>
            "The password is the email address.",
        _ when CommonPasswords.Contains(password) => "The password is one of those that attackers try first.",
        _ => null,
    };
}
