using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.Monitoring.Tests.Stack.Prometheus;

/// <summary>The files as Prometheus' own tool reads them, in every version that is installed.</summary>
public sealed class PromtoolTests
{
    private static readonly string s_rules = StackFolder.Compose("prometheus", "rules");
    private static readonly string s_tests = StackFolder.Compose("prometheus", "tests");

    [ToolFact("promtool")]
    public void CheckRules_AllFiles_Succeed() => Assert.All(ToolBox.All("promtool"), promtool =>
        promtool.Run(["check", "rules", .. StackFolder.Files(s_rules, "*.yml")]).Succeeded($"{promtool} check rules"));

    [ToolFact("promtool")]
    public void TestRules_AllFiles_Succeed() => Assert.All(ToolBox.OldestAndNewest("promtool"), promtool =>
        promtool.Run(["test", "rules", .. StackFolder.Files(s_tests, "*.test.yml")]).Succeeded($"{promtool} test rules"));

    [ToolFact("promtool")]
    public void TestRules_ThresholdMoved_Fail()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "rules"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "tests"));
        var rules = File.ReadAllText(Path.Combine(s_rules, "alerts-macd.yml"));
        folder.Write("rules/alerts-macd.yml", rules.Replace("} < -3\n", "} < -4\n", StringComparison.Ordinal));
        File.Copy(Path.Combine(s_rules, "recording.yml"), Path.Combine(folder.Path, "rules", "recording.yml"));
        var tests = folder.Write("tests/alerts-macd.test.yml", File.ReadAllText(Path.Combine(s_tests, "alerts-macd.test.yml")));

        var run = ToolBox.Newest("promtool").Run("test", "rules", tests);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("MACDStrategyLoss", run.Output, StringComparison.Ordinal);
    }

    [ToolFact("promtool")]
    public void CheckConfig_WithItsSecretPresent_Succeeds()
    {
        using var folder = new TemporaryFolder();
        var token = folder.Write("metrics_token", "token");
        var config = folder.Write(
            "prometheus.yml",
            File.ReadAllText(StackFolder.Compose("prometheus", "prometheus.yml")).Replace("/run/secrets/metrics_token", token, StringComparison.Ordinal));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "rules"), s_rules);

        Assert.All(ToolBox.All("promtool"), promtool => promtool.Run("check", "config", config).Succeeded($"{promtool} check config"));
    }

    [ToolFact("prometheus-blackbox-exporter")]
    public void CheckConfig_OfTheProbes_Succeeds() => Assert.All(ToolBox.All("prometheus-blackbox-exporter"), exporter =>
        exporter.Run("--config.check", "--config.file", StackFolder.Compose("blackbox", "blackbox.yml")).Succeeded($"{exporter} --config.check"));
}
