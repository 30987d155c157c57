using System.Buffers;
using System.Text.RegularExpressions;

namespace SparkStacker.Monitoring.Logging;

/// <summary>Takes secrets out of log lines, by the name of a value and by the look of a text.</summary>
internal static class Redaction
{
    public const string Mark = "[redacted]";

    // Loki cuts lines at 64 KB, and the patterns' time grows with the text; no message needs more than this.
    private const int LongestText = 16_384;

    private const int KeyDigits = 64;
    private const string Replacement = "${before}" + Mark + "${after}";

    private static readonly string[] s_names =
    [
        "password", "passwd", "passphrase", "secret", "credential", "authorization", "cookie", "bearer", "connectionstring",
        "privatekey", "apikey", "agentkey", "signingkey", "encryptionkey", "accesskey", "mnemonic", "securitystamp", "jwt",
    ];

    // Words without which none of the patterns fits: ordinary lines have none and skip them.
    private static readonly SearchValues<string> s_hints = SearchValues.Create(
        ["password", "passwd", "passphrase", "pwd", "secret", "token", "bearer", "authorization", "cookie", "key", "eyJ", "sst_", "ssr_", "hooks.slack", "discord", "telegram", "://", "BEGIN "],
        StringComparison.OrdinalIgnoreCase);

    // Each without backtracking: the time is linear, whatever somebody manages to get logged.
    private static readonly Regex[] s_patterns =
    [
        Pattern("(?<before>)-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(-----END [A-Z ]*PRIVATE KEY-----)?(?<after>)"),

        // "Authorization: Basic abc", "Cookie: a=b; c=d": the rest of the line.
        Pattern(@"(?<before>((proxy-)?authorization|(set-)?cookie)""?\s*[:=]\s*)[^\r\n]+(?<after>)"),
        Pattern(@"(?<before>\bBearer\s+)[A-Za-z0-9+/._~=-]{6,}(?<after>)"),

        // "Password=abc;", "token": "abc", ?access_token=abc, api_key = abc.
        Pattern(
            @"(?<before>(password|passwd|passphrase|pwd|secret|[a-z_-]{0,24}token|(api|private|agent|signing|encryption|access|secret)[_-]?key)[""']?\s*[:=]\s*)(""[^""]*""|'[^']*'|[^\s;,&""'}]+)(?<after>)"),

        // https://user:password@host.
        Pattern(@"(?<before>://[^/\s:@]*:)[^/\s@]+(?<after>@)"),

        // Addresses of chat rooms: whoever knows one can write there.
        Pattern(@"(?<before>hooks\.slack\.com/services/)[^\s""'<>]+(?<after>)"),
        Pattern(@"(?<before>discord(app)?\.com/api/webhooks/[0-9]+/|api\.telegram\.org/bot)[^\s/?""'<>]+(?<after>)"),

        // The console's own tokens.
        Pattern(@"(?<before>\bss[tr]_)[A-Za-z0-9_-]{8,}(?<after>)"),

        // A JSON web token.
        Pattern(@"(?<before>\b)eyJ[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]{2,}(\.[A-Za-z0-9_-]*)?(?<after>)"),
    ];

    // A private key has 32 bytes; order ids have 16 and addresses 20.
    private static readonly Regex s_key = Pattern(@"(?<before>\b(0x)?)[0-9a-fA-F]{64}(?<after>\b)");

    /// <summary>Whether a value of this name is a secret whatever it looks like. Ids, lifetimes and paths of secrets are not.</summary>
    public static bool IsSecretName(string name)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (plain.EndsWith("Id", StringComparison.OrdinalIgnoreCase) || plain.EndsWith("File", StringComparison.OrdinalIgnoreCase)
            || plain.EndsWith("Count", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return plain.EndsWith("token", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(s_names, secret => plain.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The text without what looks like a password, token, key, cookie or the password of a connection string or address; cut where it is very long.</summary>
    public static string Clean(string text)
    {
        if (text.Length > LongestText)
        {
            text = string.Concat(text.AsSpan(0, LongestText), "…");
        }

        if (text.AsSpan().ContainsAny(s_hints))
        {
            foreach (var pattern in s_patterns)
            {
                text = pattern.Replace(text, Replacement);
            }
        }

        return HasKeyDigits(text) ? s_key.Replace(text, Replacement) : text;
    }

    // Looks at every 64th character, and closer only where that is a digit of a key.
    private static bool HasKeyDigits(ReadOnlySpan<char> text)
    {
        for (var last = KeyDigits - 1; last < text.Length;)
        {
            var before = last;
            while (before > last - KeyDigits && char.IsAsciiHexDigit(text[before]))
            {
                before--;
            }

            if (before == last - KeyDigits)
            {
                return true;
            }

            last = before + KeyDigits;
        }

        return false;
    }

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
