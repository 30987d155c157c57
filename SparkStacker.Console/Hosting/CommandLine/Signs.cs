namespace SparkStacker.Console.Hosting.CommandLine;

/// <summary>Signs of numbers as people read them.</summary>
internal static class Signs
{
    /// <summary>A hyphen before a number becomes a minus; those inside of names and hashes stay.</summary>
    public static string Minus(string text) => string.Concat(
        text.Select((c, i) => c == '-' && (i == 0 || text[i - 1] is ' ' or '(') && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) ? '−' : c));
}
