using System.Text.RegularExpressions;

namespace SparkStacker.Trading.Tests.Architecture;

/// <summary>Namespaces are folders, and a file has one public type.</summary>
internal static partial class NamingRules
{
    public static IEnumerable<string> Namespaces(IEnumerable<SourceFile> files) => files
        .Where(file => file.IsCode && Path.GetFileName(file.Path) != "Program.cs")
        .Select(file => (file, found: Namespace().Match(file.Text).Groups["name"].Value, expected: Expected(file.Path)))
        .Where(f => f.found != f.expected)
        .Select(f => $"{f.file.Path}: namespace '{f.found}', expected the file-scoped namespace '{f.expected}'.");

    public static IEnumerable<string> PublicTypes(IEnumerable<SourceFile> files) => files
        .Where(file => file.IsCode && !file.IsTest)
        .Select(file => (file, types: PublicType().Matches(file.Text).Select(match => match.Groups["name"].Value).Distinct().ToArray()))
        .Where(f => f.types.Length > 1)
        .Select(f => $"{f.file.Path}: {f.types.Length} public types ({string.Join(", ", f.types)}), allowed is 1.");

    private static string Expected(string path)
    {
        var folder = path[..Math.Max(0, path.LastIndexOf('/'))];
        return folder == "tests/Shared" || folder.StartsWith("tests/Shared/", StringComparison.Ordinal)
            ? "SparkStacker.Tests." + folder["tests/".Length..].Replace('/', '.')
            : (folder.StartsWith("tests/", StringComparison.Ordinal) ? folder["tests/".Length..] : folder).Replace('/', '.');
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly|ref|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum|delegate [\w<>?\[\]., ]+?) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
