namespace SparkStacker.Tests.Shared.Fixtures;

/// <summary>Recordings for tests: the folder that SPARKSTACKER_MARKET_DATA names, or the repository's own copy.</summary>
internal static class MarketDataFolder
{
    public const string Variable = "SPARKSTACKER_MARKET_DATA";

    public static string Path { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : RepositoryFolder.Combine("tests", "market-data");

    /// <summary>The lines after the header, split at commas; the header must be the given one.</summary>
    public static IReadOnlyList<string[]> ReadRows(string file, string header)
    {
        var lines = File.ReadAllLines(file);
        return lines.Length > 0 && lines[0] == header
            ? [.. lines.Skip(1).Select(line => line.Split(','))]
            : throw new InvalidDataException($"{file} doesn't start with the header {header}.");
    }
}
