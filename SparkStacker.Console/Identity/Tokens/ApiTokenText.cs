namespace SparkStacker.Console.Identity.Tokens;

/// <summary>
/// What an API token looks like: <c>sst_</c>, 32 random letters and digits (190 bits), and 6 that follow from them, so
/// that scanners for leaked secrets find it with few false alarms, and a mistyped one needs no look into the database.
/// </summary>
internal static class ApiTokenText
{
    public const string Prefix = "sst_";
    private const int RandomLength = 32;
    private const int ChecksumLength = 6;

    public static string Create()
    {
        var body = Prefix + TokenText.Random(RandomLength);
        return body + TokenText.Checksum(body);
    }

    public static bool IsWellFormed(string? text) =>
        text?.Length == Prefix.Length + RandomLength + ChecksumLength && text.StartsWith(Prefix, StringComparison.Ordinal) && TokenText.Checksum(text[..^ChecksumLength]) == text[^ChecksumLength..];
}
