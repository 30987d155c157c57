using Microsoft.Playwright;

namespace SparkStacker.Benchmarks.Charts;

/// <summary>
/// What a tick costs the browser's main thread, animation frame included, and how fast a chart opens: the console's chart
/// over a circuit against the bare library with the same candles and ticks, in the same run.
/// </summary>
internal static class ChartBenchmark
{
    private const int History = 1_500;
    private const int Ticks = 100;
    private const int Rounds = 3;
    private const double MostRatio = 1.3;
    private const double MostOpeningMs = 1_000;
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(220);
    private static readonly TimeSpan s_settle = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var host = await ChartHost.StartAsync(History, Ticks);
        var (bare, ours) = (new List<Sample>(), new List<Sample>());
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add(await MeasureAsync(playwright, host.Address + "/bare", page => page.EvaluateAsync("([count, ms]) => run(count, ms)", new object[] { Ticks, s_interval.TotalMilliseconds })));
            host.Rewind(History);
            ours.Add(await MeasureAsync(playwright, host.Address + ChartPage.Path, _ => TickAsync(host)));
        }

        var (bareMs, oursMs) = (Median(bare, s => s.TickMs), Median(ours, s => s.TickMs));
        var opening = Median(ours, s => s.OpeningMs);
        System.Console.WriteLine($"Chart with {History} candles, {Ticks} ticks of {s_interval.TotalMilliseconds} ms, medians of {Rounds} fresh browsers");
        System.Console.WriteLine("| | main thread a tick, ms | idle, ms a second | navigation to painted chart, ms |");
        System.Console.WriteLine("| --- | --: | --: | --: |");
        System.Console.WriteLine($"| bare library | {bareMs:0.0} | {Median(bare, s => s.IdleMsASecond):0.0} | {Median(bare, s => s.OpeningMs):0} |");
        System.Console.WriteLine($"| console's chart over a circuit | {oursMs:0.0} | {Median(ours, s => s.IdleMsASecond):0.0} | {opening:0} |");
        System.Console.WriteLine($"ratio {oursMs / bareMs:0.00} (at most {MostRatio}); opening {opening:0} ms (at most {MostOpeningMs:0})");
        return oursMs / bareMs <= MostRatio && opening <= MostOpeningMs ? 0 : 1;
    }

    private static async Task<Sample> MeasureAsync(IPlaywright playwright, string address, Func<IPage, Task> ticks)
    {
        await using var browser = await BrowserMeter.OpenAsync(playwright);
        var opening = await browser.GoAsync(address);
        await Task.Delay(s_settle, TimeProvider.System);
        var (idleMs, idleSeconds) = await CostAsync(browser, () => Task.Delay(s_idle, TimeProvider.System));
        var (workMs, workSeconds) = await CostAsync(browser, () => ticks(browser.Page));
        var idle = idleMs / idleSeconds;
        return new Sample((workMs - (idle * workSeconds)) / Ticks, idle, opening);
    }

    private static async Task<(double Ms, double Seconds)> CostAsync(BrowserMeter browser, Func<Task> work)
    {
        var (before, started) = (await browser.TaskMillisecondsAsync(), TimeProvider.System.GetTimestamp());
        await work();
        return (await browser.TaskMillisecondsAsync() - before, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
    }

    private static async Task TickAsync(ChartHost host)
    {
        using var timer = new PeriodicTimer(s_interval, TimeProvider.System);
        for (var i = 0; i < host.Ticks; i++)
        {
            await timer.WaitForNextTickAsync();
            host.Tick(i);
        }

        await timer.WaitForNextTickAsync();
    }

    private static double Median(List<Sample> samples, Func<Sample, double> of) => samples.Select(of).Order().ElementAt(samples.Count / 2);

    private sealed record Sample(double TickMs, double IdleMsASecond, double OpeningMs);
}
