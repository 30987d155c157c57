namespace SparkStacker.Trading.Tests.Architecture;

/// <summary>How long files may be.</summary>
internal static class SizeRules
{
    private const int Longest = 400;
    private const int LongestTest = 500;
    private const int LongestMarkup = 120;
    private const int LongestMarkupCode = 40;
    private const int HighestMedian = 60;
    private const int NineInTen = 200;

    public static IEnumerable<string> EachFile(IEnumerable<SourceFile> files) => files.SelectMany(file => new[]
    {
        Limit(file, file.Lines.Length, file.IsMarkup ? LongestMarkup : file.IsTest ? LongestTest : Longest, "lines"),
        file.IsMarkup ? Limit(file, CodeLines(file), LongestMarkupCode, "lines of C#, which belong into a .razor.cs") : null,
    }).OfType<string>();

    public static IEnumerable<string> AllFiles(IEnumerable<SourceFile> files)
    {
        int[] sizes = [.. files.Where(file => file.IsCode && !file.IsTest).Select(file => file.Lines.Length).Order()];
        if (sizes.Length == 0)
        {
            return ["There are no files."];
        }

        return new[]
        {
            Limit(sizes[sizes.Length / 2], HighestMedian, "Half of the files"),
            Limit(sizes[(int)Math.Ceiling(sizes.Length * 0.9) - 1], NineInTen, "Nine in ten files"),
        }.OfType<string>();
    }

    private static string? Limit(SourceFile file, int found, int allowed, string what) =>
        found > allowed ? $"{file.Path}: {found} {what}, allowed are {allowed}." : null;

    private static string? Limit(int found, int allowed, string which) => found > allowed ? $"{which} have up to {found} lines, allowed are {allowed}." : null;

    // From "@code {" to the brace at the start of a line.
    private static int CodeLines(SourceFile file)
    {
        var start = Array.FindIndex(file.Lines, line => line.StartsWith("@code", StringComparison.Ordinal));
        if (start < 0)
        {
            return 0;
        }

        var end = Array.FindIndex(file.Lines, start + 1, line => line.StartsWith('}'));
        return (end < 0 ? file.Lines.Length : end) - start - 1;
    }
}
