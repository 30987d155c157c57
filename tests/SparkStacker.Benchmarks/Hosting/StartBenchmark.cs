using System.Globalization;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Benchmarks.Hosting;

/// <summary>Start of the built console to <c>/readyz</c>, and its resident memory once it idles; the yardstick is the runtime's own start.</summary>
internal static class StartBenchmark
{
    private const double TargetSeconds = 3;
    private const double TargetMegabytes = 250;
    private const int Rounds = 3;

    public static async Task<int> RunAsync()
    {
        var runtime = await RuntimeSecondsAsync();
        var starts = new List<double>();
        double memory = 0;
        for (var round = 0; round < Rounds; round++)
        {
            using var folder = new TemporaryFolder();
            var started = TimeProvider.System.GetTimestamp();
            await using var console = await ConsoleProcess.StartAsync(folder.Path, ("Admin:Email", "admin@example.com"), ("Admin:Password", "Only-for-this-test-1"));
            starts.Add(TimeProvider.System.GetElapsedTime(started).TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System);
            memory = ResidentMegabytes(console.ProcessId);
        }

        starts.Sort();
        System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            | what | median | against `dotnet --version` |
            | --- | --: | --: |
            | `dotnet --version` | {runtime:0.00} s | 1 |
            | new data directory to ready | {starts[Rounds / 2]:0.00} s | {starts[Rounds / 2] / runtime:0.0} |
            | resident memory, 10 s later | {memory:0} MB | |
            """));
        return starts[Rounds / 2] < TargetSeconds && memory < TargetMegabytes ? 0 : 1;
    }

    private static async Task<double> RuntimeSecondsAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", "--version") { UseShellExecute = false, RedirectStandardOutput = true })!;
        await process.WaitForExitAsync();
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static double ResidentMegabytes(int processId)
    {
        using var process = System.Diagnostics.Process.GetProcessById(processId);
        return process.WorkingSet64 / 1024d / 1024d;
    }
}
