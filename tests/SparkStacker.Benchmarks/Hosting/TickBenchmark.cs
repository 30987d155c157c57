using System.Globalization;
using SparkStacker.EndToEnd.Hosting;
using SparkStacker.EndToEnd.Journeys;
using SparkStacker.Tests.Shared.Fixtures;

namespace SparkStacker.Benchmarks.Hosting;

/// <summary>
/// From a tick of the feed to the changed price in Chromium: the console's own metric says when the engine took an update,
/// the page says when the frame with the new text was made. The yardstick is an empty round trip to the same process.
/// </summary>
internal static class TickBenchmark
{
    private const int Samples = 100;
    private const double TargetP95Ms = 100;
    private const string Metric = "spark_stacker_market_data_last_update_timestamp_seconds";

    // Runs in the page: wall-clock times of the frames that show a new price.
    private const string Watch = """
        () => {
          window.seen = [];
          const price = document.querySelector('[data-last-price]') ?? document.querySelector('.price');
          new MutationObserver(() => requestAnimationFrame(() => seen.push(performance.timeOrigin + performance.now())))
            .observe(price, { childList: true, characterData: true, subtree: true });
        }
        """;

    public static async Task<int> RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var console = await ConsoleProcess.StartAsync(folder.Path, ("Admin:Email", Steps.AdminEmail), ("Admin:Password", Steps.AdminPassword));
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(console.Address);
        await page.SignInAsync(Steps.AdminEmail, Steps.AdminPassword);
        await page.Locator("canvas").First.WaitForAsync();
        await page.EvaluateAsync(Watch);

        using var client = new HttpClient { BaseAddress = new Uri(console.Address) };
        var updates = new SortedSet<double>();
        var trips = new List<double>();
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        while (updates.Count < Samples && await pause.WaitForNextTickAsync())
        {
            var started = TimeProvider.System.GetTimestamp();
            await client.GetStringAsync("/healthz");
            trips.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            var line = (await client.GetStringAsync("/metrics")).Split('\n').First(l => l.StartsWith(Metric + "{", StringComparison.Ordinal));
            updates.Add(double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture) * 1000);
        }

        var seen = await page.EvaluateAsync<double[]>("seen");
        var latencies = seen.Select(at => (At: at, Update: updates.LastOrDefault(u => u <= at))).Where(p => p.Update > 0).Select(p => p.At - p.Update).Order().ToArray();
        trips.Sort();
        var (p50, p95) = (latencies[latencies.Length / 2], latencies[latencies.Length * 95 / 100]);
        System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            | what | p50 ms | p95 ms |
            | --- | --: | --: |
            | empty round trip to the console | {trips[trips.Count / 2]:0.0} | {trips[trips.Count * 95 / 100]:0.0} |
            | feed to changed pixels, {latencies.Length} ticks | {p50:0} | {p95:0} |
            """));
        return p95 < TargetP95Ms ? 0 : 1;
    }
}
