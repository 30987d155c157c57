using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Console.Tests.Hosting;

/// <summary>Starts the program as a process of its own: exit codes and stderr are what its caller sees.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Start_BadSettings_NamesEveryKeyOnStderrAndStartsNothing()
    {
        var (code, errors) = await RunAsync(
            ("SparkStacker__Market__ReplaySpeed", "abc"), ("SparkStacker__Market__Source", "foo"), ("SparkStacker__Trading__Mode", "live"),
            ("SparkStacker__Markt__Source", "replay"), ("SparkStacker__Admin__Email", "admin@example.com"), ("SparkStacker__Admin__Password", "secret1"));

        Assert.Equal(2, code);
        Assert.Contains("5 problems", errors, StringComparison.Ordinal);
        Assert.Contains("SparkStacker:Market:ReplaySpeed: found 'abc'", errors, StringComparison.Ordinal);
        Assert.Contains("SparkStacker:Market:Source: found 'foo', allowed: auto, hyperliquid, replay, simulated.", errors, StringComparison.Ordinal);
        Assert.Contains("SparkStacker:Trading:Mode: found 'live', allowed: paper.", errors, StringComparison.Ordinal);
        Assert.Contains("The nearest is SparkStacker:Market:Source.", errors, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("SparkStacker:Admin:Password", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret1", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "data", "sparkstacker.db")));
    }

    [Fact]
    public async Task Start_BadRecording_NamesFileAndLine()
    {
        var file = _folder.Write("bad.csv", "timestamp_ms,open,high,low,close,volume\n60000,1,2,3,1,0\n");

        var (code, errors) = await RunAsync(("SparkStacker__Market__Source", "replay"), ("SparkStacker__Market__ReplayFile", file));

        Assert.Equal(2, code);
        Assert.Contains(file, errors, StringComparison.Ordinal);
        Assert.Contains("line 2", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AddressInUse_SaysSoInOneSentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var (code, errors) = await RunAsync(("ASPNETCORE_URLS", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"));

        Assert.Equal(3, code);
        Assert.StartsWith("SparkStacker can't start: ", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int Code, string Errors)> RunAsync(params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "SparkStacker.Console.dll")])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder.Path,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = await process.StandardError.ReadToEndAsync(patience.Token);
            await output;
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
