using System.Diagnostics;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.Monitoring.Tests.Metrics;

/// <summary>The page as Prometheus' own tool reads it, in every version that is installed.</summary>
public sealed class PromtoolTests
{
    private static readonly string[] s_allowed =
    [
        "spark_stacker_signal_count counter metrics should have \"_total\" suffix",
        "spark_stacker_signal_count non-histogram and non-summary metrics should not have \"_count\" suffix",
    ];

    [ToolFact("promtool")]
    public void CheckMetrics_FullPage_OnlyTheAllowedNameIsRemarked()
    {
        using var registry = new MetricRegistry(TimeProvider.System);
        var page = EngineSetup.FullPage(registry, new FakeEngine());

        Assert.Contains("spark_stacker_mark_price", page, StringComparison.Ordinal);
        Assert.All(ToolBox.All("promtool"), promtool => Assert.Equal(s_allowed, Lint(promtool, page)));
    }

    [ToolFact("promtool")]
    public void CheckMetrics_BrokenPage_IsRemarked() =>
        Assert.NotEmpty(Lint(ToolBox.Newest("promtool"), "# TYPE broken counter\nbroken{a=\"b\" 1\n"));

    private static string[] Lint(InstalledTool promtool, string page) =>
        ToolRun.Of(new ProcessStartInfo(promtool.Path, ["check", "metrics"]), page).StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
