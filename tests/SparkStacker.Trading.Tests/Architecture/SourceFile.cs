namespace SparkStacker.Trading.Tests.Architecture;

/// <summary>A source file of the repository.</summary>
/// <param name="Path">From the root, with slashes.</param>
/// <param name="Text">Content.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string[] Lines { get; } = Text.TrimEnd('\n').Split('\n');

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsMarkup => Path.EndsWith(".razor", StringComparison.Ordinal);

    /// <summary>The text without comments, so that a sentence about a forbidden thing is not taken for its use.</summary>
    public string Code => string.Join('\n', Lines.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
}
