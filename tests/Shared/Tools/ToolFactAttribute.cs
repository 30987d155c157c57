namespace SparkStacker.Tests.Shared.Tools;

/// <summary>
/// A test that needs programs, each as <c>name</c> or <c>name>=version</c>. Where one is missing the test is skipped and
/// says which, and where it comes from.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] tools)
    {
        string[] missing = [.. tools.Where(IsMissing)];
        if (missing.Length > 0)
        {
            Skip = $"Needs {string.Join(" and ", missing)}: install the packages that scripts/check-monitoring.sh names, or run scripts/install-monitoring-tools.sh.";
        }
    }

    private static bool IsMissing(string tool) =>
        tool.Split(">=") is [var name, var version] ? ToolBox.AtLeast(name, version).Count == 0 : ToolBox.All(tool).Count == 0;
}
