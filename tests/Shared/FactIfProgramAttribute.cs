namespace SparkStacker.Tests.Shared;

/// <summary>A test that needs a program on the path; where it is missing the test names itself as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactIfProgramAttribute : FactAttribute
{
    public FactIfProgramAttribute(string program)
    {
        if (Find(program) is null)
        {
            Skip = $"{program} is not installed";
        }
    }

    /// <summary>Full path of a program; null where the path has none.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
        .FirstOrDefault(File.Exists);
}
