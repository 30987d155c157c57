using System.Diagnostics;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.Console.Tests.Components.Shared;

/// <summary>Runs the chart's own JavaScript against a recording stand-in of the library; the scenarios are in price-chart.test.mjs.</summary>
public sealed class PriceChartModuleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("node")]
    public async Task Module_Scenarios_Pass()
    {
        // A copy, because node takes .js files for modules only beside a package.json that says so.
        Copy("SparkStacker.Console/wwwroot/charts", "charts");
        Copy("SparkStacker.Console/Components/Shared", "Components/Shared", "PriceChart.razor.js");
        Copy("tests/SparkStacker.Console.Tests/Components/Shared", "tests", "*.mjs");
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "package.json"), """{"type":"module"}""");

        using var node = Process.Start(new ProcessStartInfo("node", ["--test", "--test-reporter=spec", "tests/price-chart.test.mjs"])
        {
            UseShellExecute = false,
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = await node.StandardOutput.ReadToEndAsync() + await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, output);
        Assert.Contains("fail 0", output, StringComparison.Ordinal);
        Assert.DoesNotContain("pass 0", output, StringComparison.Ordinal);
    }

    private void Copy(string from, string to, string pattern = "*.js")
    {
        var target = Directory.CreateDirectory(Path.Combine(_folder.Path, to));
        foreach (var file in Directory.GetFiles(RepositoryFolder.Combine(from), pattern))
        {
            File.Copy(file, Path.Combine(target.FullName, Path.GetFileName(file)));
        }
    }
}
