using System.Globalization;
using System.Text;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Commands;
using SparkStacker.Console.Hosting;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Tests.Backtests;

public sealed class BacktestMeterTests : IDisposable
{
    private readonly MetricRegistry _registry = new(TimeProvider.System);

    public void Dispose() => _registry.Dispose();

    [Fact]
    public async Task Meter_WhenBacktestsEnd_CountsEachOnceAndTellsWhatTheNewestPromises()
    {
        await using var bench = await BacktestBench.CreateAsync();
        await bench.Queue.StartAsync(default);
        using var meter = await StartAsync(bench);

        var done = await RunAsync(bench, new BacktestOrder { Strategy = "macd_eth_usd" }, BacktestState.Done);
        await RunAsync(bench, new BacktestOrder { Strategy = "macd_eth_usd", From = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) }, BacktestState.Failed);
        await UntilAsync("spark_stacker_backtest_runs_total{strategy=\"macd_eth_usd\",result=\"failed\"} 1");

        Assert.Contains("spark_stacker_backtest_runs_total{strategy=\"macd_eth_usd\",result=\"done\"} 1\n", Page(), StringComparison.Ordinal);
        foreach (var (figure, value) in Expected((await bench.Book.ResultAsync(done, default))!))
        {
            Assert.Equal(value, Value($"spark_stacker_backtest_expected{{strategy=\"macd_eth_usd\",stat=\"{figure}\"}}"), 1e-9);
        }

        await meter.StopAsync(default);
    }

    [Fact]
    public async Task Meter_AfterARestart_CountsOnlyWhatEndsAnewAndStillTellsThePromise()
    {
        await using var bench = await BacktestBench.CreateAsync();
        await bench.Queue.StartAsync(default);
        await RunAsync(bench, new BacktestOrder { Strategy = "macd_eth_usd" }, BacktestState.Done);

        using var meter = await StartAsync(bench);
        await UntilAsync("spark_stacker_backtest_expected{strategy=\"macd_eth_usd\",stat=\"win_ratio\"}");

        Assert.DoesNotContain("result=\"done\"} 1", Page(), StringComparison.Ordinal);
        await meter.StopAsync(default);
    }

    [Fact]
    public async Task Meter_WhenTheBacktestIsDeleted_PromisesNothing()
    {
        await using var bench = await BacktestBench.CreateAsync();
        await bench.Queue.StartAsync(default);
        using var meter = await StartAsync(bench);
        var id = await RunAsync(bench, new BacktestOrder { Strategy = "macd_eth_usd" }, BacktestState.Done);
        await UntilAsync("spark_stacker_backtest_expected{");

        await new DeleteBacktestHandler(bench.Book).HandleAsync(new DeleteBacktest(id), default);

        await UntilAsync("spark_stacker_backtest_expected{", isThere: false);
        await meter.StopAsync(default);
    }

    private static async Task<string> RunAsync(BacktestBench bench, BacktestOrder order, BacktestState end)
    {
        var id = (await bench.Starter().HandleAsync(new StartBacktest(order), default)).Message!;
        if (end == BacktestState.Done)
        {
            await bench.UntilAsync(id, end);
        }

        return id;
    }

    // By hand from the stored trades: what the metric says must not come from the code that it is compared with.
    private static Dictionary<string, double> Expected(BacktestResult result)
    {
        var percents = result.Trades.Select(t => (double)(t.NetPnl / t.EntryNotional) * 100).ToArray();
        var sums = percents.Select((_, i) => percents.Take(i + 1).Sum()).ToArray();
        return new Dictionary<string, double>
        {
            ["win_ratio"] = (double)result.Trades.Count(t => t.NetPnl > 0) / result.Trades.Count,
            ["avg_trade_pnl_percent"] = percents.Average(),
            ["drawdown_percent"] = sums.Select((sum, i) => Math.Max(0, sums.Take(i + 1).Max()) - sum).Max(),
        };
    }

    private async Task<BacktestMeter> StartAsync(BacktestBench bench)
    {
        var state = new StartupState();
        state.Complete();
        var meter = new BacktestMeter(bench.Book, new BacktestMetrics(_registry), state, TimeProvider.System);
        await meter.StartAsync(default);
        return meter;
    }

    private async Task UntilAsync(string text, bool isThere = true)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (Page().Contains(text, StringComparison.Ordinal) != isThere)
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private double Value(string sample) => double.Parse(
        Page().Split('\n').Single(line => line.StartsWith(sample + " ", StringComparison.Ordinal))[(sample.Length + 1)..], CultureInfo.InvariantCulture);

    private string Page()
    {
        using var page = new MetricsExporter(_registry, []).Render(MetricFormat.Text);
        return Encoding.UTF8.GetString(page.Content.Span);
    }
}
