using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.Console.Tests.Api.Documentation;

/// <summary>The committed document under the recommended rules of two linters: no error, no warning.</summary>
public sealed class ApiLintTests
{
    [ToolFact("node", "npm")]
    public void Document_UnderRedoclysRules_HasNothingToSay()
    {
        var run = NodeTool.Run("redocly", "redocly", ["lint", ApiDocumentTests.Baseline, "--config", "redocly.yaml", "--format", "json"], ("REDOCLY_TELEMETRY", "off"));

        run.Succeeded("redocly");
        Assert.Matches("\"errors\": ?0,\\s*\"warnings\": ?0", run.StandardOutput);
    }

    [ToolFact("node", "npm")]
    public void Document_UnderSpectralsRules_HasNothingToSay() =>
        NodeTool.Run("spectral", "spectral", ["lint", ApiDocumentTests.Baseline, "--ruleset", ".spectral.yaml", "--fail-severity", "hint"]).Succeeded("spectral");
}
