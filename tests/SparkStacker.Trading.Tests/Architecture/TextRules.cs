using System.Text.RegularExpressions;

namespace SparkStacker.Trading.Tests.Architecture;

/// <summary>What no source may contain.</summary>
internal static class TextRules
{
    // Put together here, so that this file does not break its own rule.
    private static readonly (Regex Pattern, string Why)[] s_forbidden =
    [
        (new Regex(@"\b(TO" + @"DO|FIX" + @"ME|XX" + @"X)\b"), "unfinished work"),
        (new Regex("NotImplemented" + "Exception"), "unfinished work"),
        (new Regex(@"(?<![\w.])/(root|home/\w+|Users/\w+|work/(wt|main|shared))/"), "a path of one machine"),
        (new Regex("#reg" + @"ion\b"), "a region"),
    ];

    public static IEnumerable<string> Forbidden(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Lines.Select((text, index) => (text, number: index + 1))
        from rule in s_forbidden
        where rule.Pattern.IsMatch(line.text)
        select $"{file.Path}:{line.number}: {rule.Why}: {line.text.Trim()}";
}
