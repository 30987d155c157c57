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
            taken = Backup(data, kept);
            Assert.Equal(1, Run("restore", taken, "--data", data, "--replace").ExitCode);
        }

        var metric = Path.Combine(kept, "sparkstacker_backup.prom");
        Assert.Contains("{target=\"console\"}", File.ReadAllText(metric), StringComparison.Ordinal);
        Assert.Equal("644", ToolRun.Of("stat", "--format", "%a", metric).StandardOutput.Trim());
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

    // The documented pipe, word for word but for its folders.
    [ToolFact("age", "age-keygen")]
    public async Task Backup_ThroughTheDocumentedPipe_ComesBackWhole()
    {
        using var folder = new TemporaryFolder();
        var (data, kept) = (Sub(folder, "data"), Sub(folder, "kept"));
        await using (await ConsoleProcess.StartAsync(data, ("Market:Source", "replay")))
        {
        }

        var name = Path.GetFileName(Backup(data, kept));
        var script = $"""
            set -e
            cd {folder.Path}
            age-keygen --output key.txt 2> words
            recipient=$(grep -o 'age1[a-z0-9]*' words)
            tar -C kept -c {name} | age --recipient "$recipient" --output {name}.tar.age
            rm -r kept/{name}
            mkdir back
            age --decrypt --identity key.txt {name}.tar.age | tar -C back -x
            """;
        ToolRun.Of("sh", "-c", script).Succeeded("the pipe");
        var file = Path.Combine(folder.Path, name + ".tar.age");
        Assert.StartsWith("age-encryption.org/v1", File.ReadLines(file).First(), StringComparison.Ordinal);
        Assert.Contains("is whole", Run("restore", Path.Combine(folder.Path, "back", name), "--verify").Succeeded("restore --verify").StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownVerb_Any_IsRefusedInsteadOfStartingAConsole()
    {
        var run = Run("frobnicate");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("frobnicate", run.StandardError, StringComparison.Ordinal);
    }

    private static string Sub(TemporaryFolder folder, string name) => Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName;

    // As under a timer whose user keeps new files to himself.
    private static string Backup(string data, string kept) => ToolRun
        .Of("sh", "-c", $"umask 077; dotnet '{ConsoleProcess.Program}' backup --data '{data}' --to '{kept}' --verify --prune --metrics-directory '{kept}'")
        .Succeeded("backup").StandardOutput.Trim();

    private static ToolRun Run(params string[] arguments) => ToolRun.Of(new ProcessStartInfo("dotnet", [ConsoleProcess.Program, .. arguments]));
}
