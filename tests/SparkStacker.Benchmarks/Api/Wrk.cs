using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SparkStacker.Benchmarks.Api;

/// <summary>Load from Debian's wrk, which takes little of the processor that it shares with the server.</summary>
/// <param name="PerSecond">Requests answered a second.</param>
/// <param name="P99Ms">99th percentile of the time to an answer.</param>
internal sealed partial record Wrk(double PerSecond, double P99Ms)
{
    public static async Task<Wrk> RunAsync(string address, int connections, int seconds, string? token)
    {
        var start = new ProcessStartInfo("wrk") { UseShellExecute = false, RedirectStandardOutput = true };
        string[] arguments = ["-t1", $"-c{connections}", $"-d{seconds}s", "--latency", .. token is null ? Array.Empty<string>() : ["-H", "Authorization: Bearer " + token], address];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(output);
        }

        return new Wrk(Number(Rate().Match(output)), Number(Tail().Match(output)) * (Tail().Match(output).Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1_000 }));
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Tail();
}
