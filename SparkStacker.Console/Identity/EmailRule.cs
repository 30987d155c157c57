using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace SparkStacker.Console.Identity;

/// <summary>What counts as an email address: the name that people sign in with.</summary>
internal static class EmailRule
{
    public const string Text = "one address like name@example.com, at most 254 characters";

    public static bool Accepts([NotNullWhen(true)] string? email) =>
        email is { Length: > 2 and <= 254 } && !email.Any(char.IsWhiteSpace) && MailAddress.TryCreate(email, out var address) && address.Address == email;
}
