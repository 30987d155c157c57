using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace SparkStacker.Benchmarks.Api;

/// <summary>Closing a part of a position on the paper venue, from the request to the answer, with both of its audit entries; then the same while 20 others try to sign in.</summary>
internal static class CommandBenchmark
{
    private const int Samples = 300;
    private const int Flood = 20;
    private const double MostP99Ms = 30;

    public static async Task<int> RunAsync()
    {
        // So large, and in such small parts, that one position is enough.
        await using var console = await BenchConsole.StartAsync(
            0, ("Market:ReplaySpeed", "60"), ("Paper:OpeningBalance", "100000000"), ("Risk:OrdersPerMinute", "1000"));
        using var larger = new HttpRequestMessage(HttpMethod.Put, "/api/v1/strategies/macd_eth_usd/parameters") { Content = JsonContent.Create(new { parameters = new { max_position_usd = 1_000_000 } }) };
        larger.Headers.Add("If-Match", "\"1\"");
        (await console.Client.SendAsync(larger)).EnsureSuccessStatusCode();
        using var active = await console.Client.PostAsync("/api/v1/strategies/macd_eth_usd/activate", null);
        await MeasureAsync(console, 30);
        var quiet = await MeasureAsync(console, Samples);
        using var stop = new CancellationTokenSource();
        var attempts = 0;
        var flood = Enumerable.Range(0, Flood).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var answer = await console.SignInAsync();
                Interlocked.Increment(ref attempts);
            }
        })).ToArray();
        var flooded = await MeasureAsync(console, Samples);
        await stop.CancelAsync();
        await Task.WhenAll(flood);
        System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            | close a part of a position, {Samples} times | p50 ms | p95 ms | p99 ms |
            | --- | --: | --: | --: |
            | engine at 60 times the market's speed | {At(quiet, 0.5):0.0} | {At(quiet, 0.95):0.0} | {At(quiet, 0.99):0.0} |
            | and {Flood} who sign in all the time, {attempts} times in all | {At(flooded, 0.5):0.0} | {At(flooded, 0.95):0.0} | {At(flooded, 0.99):0.0} |
            """));
        return At(quiet, 0.99) < MostP99Ms ? 0 : 1;
    }

    private static async Task<List<double>> MeasureAsync(BenchConsole console, int samples)
    {
        var times = new List<double>();
        while (times.Count < samples)
        {
            if (await PositionAsync(console) is not { } position)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
                continue;
            }

            var started = TimeProvider.System.GetTimestamp();
            using var answer = await console.Client.PostAsJsonAsync($"/api/v1/positions/{position}/close", new { fraction = 0.001m });
            var elapsed = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
            if (answer.IsSuccessStatusCode)
            {
                times.Add(elapsed);
            }
        }

        times.Sort();
        return times;
    }

    private static async Task<string?> PositionAsync(BenchConsole console)
    {
        var list = await console.Client.GetFromJsonAsync<JsonElement>("/api/v1/positions");
        return list.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("id").GetString()).FirstOrDefault();
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
