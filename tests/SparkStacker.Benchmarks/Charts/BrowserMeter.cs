using Microsoft.Playwright;

namespace SparkStacker.Benchmarks.Charts;

/// <summary>A fresh Chromium with one page, and the milliseconds that its main thread has worked.</summary>
internal sealed class BrowserMeter : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";

    // Runs in the page before its own scripts: remembers when the chart was first painted.
    private const string WatchForChart = """
        window.drawn = new Promise(done => {
          const look = () => document.querySelector('[data-state=drawn]') ? requestAnimationFrame(() => done(performance.now())) : requestAnimationFrame(look);
          requestAnimationFrame(look);
        });
        """;

    private readonly IBrowser _browser;
    private readonly ICDPSession _session;

    private BrowserMeter(IBrowser browser, IPage page, ICDPSession session) => (_browser, Page, _session) = (browser, page, session);

    public IPage Page { get; }

    public static async Task<BrowserMeter> OpenAsync(IPlaywright playwright)
    {
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        page.PageError += (_, error) => System.Console.Error.WriteLine("page error: " + error);
        await page.AddInitScriptAsync(WatchForChart);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable", new() { ["timeDomain"] = "threadTicks" });
        return new BrowserMeter(browser, page, session);
    }

    /// <summary>Opens a page and waits for its chart.</summary>
    /// <returns>Milliseconds from the navigation to the painted chart.</returns>
    public async Task<double> GoAsync(string address)
    {
        await Page.GotoAsync(address);
        return await Page.EvaluateAsync<double>("window.drawn");
    }

    /// <summary>Milliseconds of work on the page's main thread so far: scripts, layout, paint.</summary>
    public async Task<double> TaskMillisecondsAsync()
    {
        var answer = await _session.SendAsync("Performance.getMetrics");
        return answer!.Value.GetProperty("metrics").EnumerateArray()
            .First(metric => metric.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble() * 1000;
    }

    public async ValueTask DisposeAsync() => await _browser.DisposeAsync();
}
