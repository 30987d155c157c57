using System.Collections.Concurrent;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Tests.Shared.Tools;

/// <summary>
/// Programs that checks run: what PATH holds, and every suite that scripts/install-monitoring-tools.sh has unpacked below
/// artifacts/tools (or the folder that SPARKSTACKER_TOOLS names).
/// </summary>
internal static class ToolBox
{
    public const string Variable = "SPARKSTACKER_TOOLS";

    private static readonly ConcurrentDictionary<string, IReadOnlyList<InstalledTool>> s_found = new();

    /// <summary>Every version of it, oldest first; empty where it is not installed.</summary>
    public static IReadOnlyList<InstalledTool> All(string name) => s_found.GetOrAdd(name, Find);

    /// <summary>The versions from the given one on, oldest first.</summary>
    public static IReadOnlyList<InstalledTool> AtLeast(string name, string version) =>
        [.. All(name).Where(tool => tool.Version >= Version.Parse(version))];

    /// <summary>Both ends, for checks that take long.</summary>
    public static IReadOnlyList<InstalledTool> OldestAndNewest(string name) => All(name) is [var oldest, .., var newest] ? [oldest, newest] : All(name);

    /// <summary>The newest version; throws where none is installed, which <see cref="ToolFactAttribute"/> rules out.</summary>
    public static InstalledTool Newest(string name) => All(name)[^1];

    private static IReadOnlyList<InstalledTool> Find(string name) =>
    [
        .. Folders()
            .Select(folder => Path.Combine(folder, name))
            .Where(File.Exists)
            .Select(path => InstalledTool.Ask(name, path))
            .DistinctBy(tool => tool.Version)
            .OrderBy(tool => tool.Version),
    ];

    private static IEnumerable<string> Folders()
    {
        var unpacked = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : RepositoryFolder.Combine("artifacts", "tools");
        var suites = Directory.Exists(unpacked) ? Directory.GetDirectories(unpacked).Order().Select(suite => Path.Combine(suite, "bin")) : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(folder => folder.Length > 0).Concat(suites);
    }
}
