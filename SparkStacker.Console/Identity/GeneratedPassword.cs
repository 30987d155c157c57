using System.Security.Cryptography;

namespace SparkStacker.Console.Identity;

/// <summary>Random text that people can read out: no letter or digit that looks like another.</summary>
internal static class GeneratedPassword
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>Four groups of five, about 99 bits; follows <see cref="PasswordRules"/>.</summary>
    public static string Create()
    {
        string password;
        do
        {
            password = Groups(4);
        }
        while (PasswordRules.Refuse(password) is not null);

        return password;
    }

    /// <summary>Groups of five joined by hyphens.</summary>
    public static string Groups(int count) => string.Join('-', Enumerable.Range(0, count).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));
}
