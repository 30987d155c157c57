using SparkStacker.Console.Hosting;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Strategies;

/// <summary>Compares the strategies of the account once a minute where trades have closed, and tells the metrics.</summary>
internal sealed class ComparisonMeter(
    IEngineReader engine, StrategyPerformance performance, ComparisonMetrics metrics, StartupState startup, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(1);

    // Older days than these say little of today, and reading them all would take longer with each month.
    private static readonly TimeSpan s_window = TimeSpan.FromDays(90);

    private (string Account, int Trades)? _told;

    /// <summary>Looks now.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var snapshot = engine.Snapshot;
        var now = (Account: snapshot.Account.Id.Value, Trades: snapshot.Strategies.Sum(s => s.Statistics.Wins + s.Statistics.Losses));
        if (_told == now)
        {
            return;
        }

        var compared = await performance.CompareAsync(snapshot.Strategies, now.Account, snapshot.MarketTime - s_window, null, cancellationToken);
        metrics.Set(
            compared.Pairs.Where(p => p.Correlation.Value is not null).Select(p => (p.First, p.Second, p.Correlation.Value!.Value)),
            compared.Strategies.Where(s => s.HedgeEffectivenessPercent is not null).Select(s => (s.Strategy, s.HedgeEffectivenessPercent!.Value)));
        _told = now;
    }

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

        using var timer = new PeriodicTimer(s_every, time);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
