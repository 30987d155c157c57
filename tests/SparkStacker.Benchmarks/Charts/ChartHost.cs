using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using SparkStacker.Console.Components.Shared.Charts;
using SparkStacker.Console.Hosting;
using SparkStacker.Tests.Shared.Components;
using SparkStacker.Tests.Shared.Fixtures;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Benchmarks.Charts;

/// <summary>Serves the console's chart on a page of its own, and beside it the bare library with the same candles and ticks.</summary>
internal sealed class ChartHost : IAsyncDisposable
{
    public const string Head =
        "<meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"css/tokens.css\">"
        + "<link rel=\"stylesheet\" href=\"css/base.css\"><link rel=\"stylesheet\" href=\"scoped.css\">";

    public const string FrameStyle = "width:1000px;height:620px;margin:20px";

    private const int TicksACandle = 25;

    private readonly WebApplication _app;
    private readonly CandleEngine _engine;
    private readonly List<Action> _ticks;

    private ChartHost(WebApplication app, CandleEngine engine, List<Action> ticks) => (_app, _engine, _ticks) = (app, engine, ticks);

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public int Ticks => _ticks.Count;

    /// <param name="history">Closed candles that the chart opens with.</param>
    /// <param name="ticks">Ticks that can be sent.</param>
    public static async Task<ChartHost> StartAsync(int history, int ticks)
    {
        var position = SampleSnapshot.Position();
        var engine = new CandleEngine(history, SampleSnapshot.Flat().With(position));
        var (actions, rows) = Script(engine, history, ticks);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddSingleton<IEngineReader>(engine).AddSingleton<IEngineEvents>(engine);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<ILiveFeed, LiveFeed>();
        var app = builder.Build();
        Serve(app);
        var lines = ChartOverlay.Lines(engine.Snapshot, SampleSnapshot.Strategy.Id);
        app.MapGet("/bare", () => Results.Content(BarePage, "text/html"));
        app.MapGet("/bare.js", () => Results.File(System.IO.Path.Combine(AppContext.BaseDirectory, "Charts", "bare.js"), "text/javascript"));
        app.MapGet("/bare.json", () => Results.Json(new { opening = rows[0], ticks = rows.Skip(1), lines }));
        app.MapRazorComponents<ChartPage>().AddInteractiveServerRenderMode();
        await app.StartAsync();
        return new ChartHost(app, engine, actions);
    }

    public void Tick(int index) => _ticks[index]();

    /// <summary>Everything as it was before the first tick.</summary>
    public void Rewind(int history) => _engine.Restart(new SampleMarket().Closed(history));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static string BarePage =>
        $"<!DOCTYPE html><html data-theme=\"dark\"><head><base href=\"/\">{Head}</head><body><div style=\"{FrameStyle}\">"
        + "<div id=\"host\" style=\"height:470px\"></div></div><script src=\"lib/lightweight-charts.js\"></script><script src=\"bare.js\"></script></body></html>";

    // The same ticks for both: what the engine does, and the rows that this puts before the browser.
    private static (List<Action> Actions, List<List<double?>> Rows) Script(CandleEngine engine, int history, int ticks)
    {
        var source = new CandleEngine(history, engine.Snapshot);
        var cursor = new ChartCursor(source, SampleSnapshot.Strategy.Id);
        var rows = new List<List<double?>> { cursor.Next()!.Rows!.ToList() };
        var actions = new List<Action>();
        for (var i = 1; i <= ticks; i++)
        {
            var forming = source.Snapshot.Forming!.Value;
            if (i % TicksACandle == 0)
            {
                source.Close(forming);
                actions.Add(() => engine.Close(forming));
            }
            else
            {
                var tick = source.Market.Tick(forming);
                source.Form(tick);
                actions.Add(() => engine.Form(tick));
            }

            rows.Add(cursor.Next()!.Rows!.ToList());
        }

        return (actions, rows);
    }

    private static void Serve(WebApplication app)
    {
        var console = RepositoryFolder.Combine("SparkStacker.Console");
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(System.IO.Path.Combine(console, "wwwroot")) });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(System.IO.Path.Combine(console, "Components")), RequestPath = "/Components" });
        var styles = Directory.GetFiles(System.IO.Path.Combine(console, "obj"), "SparkStacker.Console.styles.css", SearchOption.AllDirectories)
            .OrderByDescending(File.GetLastWriteTimeUtc).First();
        app.MapGet("/scoped.css", () => Results.File(styles, "text/css"));
        app.UseAntiforgery();
    }
}
