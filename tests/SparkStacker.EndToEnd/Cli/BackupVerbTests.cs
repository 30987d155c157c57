using System.Diagnostics;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Tests.Shared.Tools;

namespace SparkStacker.EndToEnd.Cli;

/// <summary>The program's own jobs, run beside a console that trades.</summary>
public sealed class BackupVerbTests
{
    [Fact]
    public async Task Backup_OfATradingConsole_RestoresToOneThatGoesOn()
    {
        using var folder = new TemporaryFolder();
        var (data, kept, restored) = (Sub(folder, "data"), Sub(folder, "kept"), Path.Combine(folder.Path, "restored"));
        string taken;
        await using (var console = await ConsoleProcess.StartAsync(data, ("Market:Source", "replay"), ("Market:ReplaySpeed", "3000")))
        {
            Run("health", "--url", console.Address).Succeeded("health");
            taken = Run("backup", "--data", data, "--to", kept, "--verify", "--prune", "--metrics-directory", kept).Succeeded("backup").StandardOutput.Trim();
            Assert.Equal(1, Run("restore", taken, "--data", data, "--replace").ExitCode);
        }

        Assert.Contains("{target=\"console\"}", File.ReadAllText(Path.Combine(kept, "sparkstacker_backup.prom")), StringComparison.Ordinal);
        Assert.Contains("is whole", Run("restore", taken, "--verify").Succeeded("restore --verify").StandardOutput, StringComparison.Ordinal);
        Run("restore", taken, "--data", restored).Succeeded("restore");

        // The same last rows as at the moment of the copy: what the source has up to there is what the copy has.
        var (source, copy) = (new ConsoleData(data), new ConsoleData(restored));
        var last = copy.Rows("SELECT max(sequence) FROM engine_events").Single();
        Assert.Equal(source.Rows($"SELECT * FROM engine_events WHERE sequence <= {last} ORDER BY sequence"), copy.Rows("SELECT * FROM engine_events ORDER BY sequence"));
        Assert.NotEqual("0", last);
        await using var again = await ConsoleProcess.StartAsync(restored, ("Market:Source", "replay"));
        Assert.Equal(1, Run("health", "--url", "http://127.0.0.1:1").ExitCode);
    }

    [Fact]
    public void UnknownVerb_Any_IsRefusedInsteadOfStartingAConsole()
    {
        var run = Run("frobnicate");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("frobnicate", run.StandardError, StringComparison.Ordinal);
    }

    private static string Sub(TemporaryFolder folder, string name) => Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName;

    private static ToolRun Run(params string[] arguments) => ToolRun.Of(new ProcessStartInfo("dotnet", [ConsoleProcess.Program, .. arguments]));
}
