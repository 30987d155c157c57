using System.Threading.Channels;
using SparkStacker.Console.Hosting;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Backtests;

/// <summary>Looks at the backtests after each change: counts those that ended since the start, and tells what the newest promise.</summary>
internal sealed class BacktestMeter(IBacktestReader book, BacktestMetrics metrics, StartupState startup, TimeProvider time) : BackgroundService
{
    // One heavy job at a time: more than this don't end between two looks. An older promise has outlived itself.
    private const int Newest = 200;

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly HashSet<string> _counted = [];
    private readonly DateTimeOffset _started = time.GetUtcNow();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await startup.Ready.WaitAsync(stoppingToken);
        }
        catch (Exception) when (startup.Fault is not null || stoppingToken.IsCancellationRequested)
        {
            return; // Whoever waits for the start is told elsewhere why it failed.
        }

        using var leaving = book.OnChanged(() => _changes.Writer.TryWrite(true));
        _changes.Writer.TryWrite(true);
        await foreach (var _ in _changes.Reader.ReadAllAsync(stoppingToken))
        {
            Look(await book.ListAsync(null, Newest, stoppingToken));
        }
    }

    private void Look(IReadOnlyList<BacktestJob> newest)
    {
        foreach (var job in newest)
        {
            if (job.EndedAt >= _started && _counted.Add(job.Id))
            {
                metrics.Ended(job.Order.Strategy, job.State.ToString());
            }
        }

        // Deleted ones never come again.
        _counted.IntersectWith(newest.Select(job => job.Id));
        metrics.Expect(newest.Where(job => job.Summary?.Expected is not null).DistinctBy(job => job.Order.Strategy).SelectMany(job => Figures(job.Order.Strategy, job.Summary!.Expected!)));
    }

    private static IEnumerable<(string Strategy, string Figure, double Value)> Figures(string strategy, BacktestExpectation expected)
    {
        yield return (strategy, "drawdown_percent", expected.DrawdownPercent);
        if (expected.WinRatio is { } wins)
        {
            yield return (strategy, "win_ratio", wins);
        }

        if (expected.AverageTradePercent is { } average)
        {
            yield return (strategy, "avg_trade_pnl_percent", average);
        }

        if (expected.Sharpe is { } sharpe)
        {
            yield return (strategy, "sharpe_ratio", sharpe);
        }
    }
}
