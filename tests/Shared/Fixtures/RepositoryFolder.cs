namespace SparkStacker.Tests.Shared.Fixtures;

/// <summary>The checkout that the tests were built from: the folder above the test's output that holds the solution.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find();

    public static string Combine(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SparkStacker.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds SparkStacker.sln.");
    }
}
