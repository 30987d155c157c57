using System.Globalization;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Benchmarks.Api;

/// <summary>Requests a second of the API's most read lists, as a ratio to a bare minimal API that answers the same bytes; a token, limits and all.</summary>
internal static class ApiBenchmark
{
    private const int Trades = 1_000_000;
    private const int Connections = 50;
    private const int Seconds = 6;
    private const int Rounds = 3;
    private const double LeastRatio = 0.7;
    private const double MostP99Ms = 20;

    public static async Task<int> RunAsync()
    {
        await using var console = await BenchConsole.StartAsync(Trades);
        System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Connections} connections, {Trades:N0} trades stored, medians of {Rounds} rounds of {Seconds} s\n| GET | bytes | requests/s | bare/s | ratio | p99 ms | bare p99 ms |\n| --- | --: | --: | --: | --: | --: | --: |"));
        var isMet = true;
        foreach (var path in new[] { "/positions", "/strategies", "/trades?limit=100&account=bench" })
        {
            var address = $"{console.Address}/api/v1{path}";
            using var folder = new TemporaryFolder();
            var file = Path.Combine(folder.Path, "bytes");
            var bytes = await console.Client.GetByteArrayAsync(address);
            await File.WriteAllBytesAsync(file, bytes);
            await using var bare = await BareApi.StartAsync(file);
            await Wrk.RunAsync(address, Connections, Seconds, console.Token);
            await Wrk.RunAsync(bare.Address, Connections, Seconds / 2, null);
            List<Wrk> ours = [], bares = [];
            // By turns, so that other work on the machine hits both alike.
            for (var round = 0; round < Rounds; round++)
            {
                ours.Add(await Wrk.RunAsync(address, Connections, Seconds, console.Token));
                bares.Add(await Wrk.RunAsync(bare.Address, Connections, Seconds, null));
            }

            var (rate, bareRate, p99) = (Median(ours, w => w.PerSecond), Median(bares, w => w.PerSecond), Median(ours, w => w.P99Ms));
            isMet &= rate / bareRate >= LeastRatio && p99 < MostP99Ms;
            System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{path}` | {bytes.Length:N0} | {rate:N0} | {bareRate:N0} | {rate / bareRate:0.00} | {p99:0.0} | {Median(bares, w => w.P99Ms):0.0} |"));
        }

        return isMet ? 0 : 1;
    }

    private static double Median(List<Wrk> runs, Func<Wrk, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);
}
