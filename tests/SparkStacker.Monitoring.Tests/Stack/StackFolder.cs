using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Monitoring.Tests.Stack;

/// <summary>The shipped monitoring stack in the checkout.</summary>
internal static class StackFolder
{
    public static string Compose(params ReadOnlySpan<string> parts) => Path.Combine([RepositoryFolder.Combine("compose"), .. parts]);

    public static IReadOnlyList<string> Files(string folder, string pattern) => [.. Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal)];
}
