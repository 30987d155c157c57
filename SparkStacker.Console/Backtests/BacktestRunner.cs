using System.Text.Json;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Console.Storage.Entities;
using SparkStacker.Trading.Backtesting;

namespace SparkStacker.Console.Backtests;

/// <summary>Carries backtests out.</summary>
internal sealed class BacktestRunner(BacktestBook book, BacktestData data, BacktestStrategies strategies, ILogger<BacktestRunner> logger)
    : HeavyWork<BacktestRow>(book, logger)
{
    public const string KindName = "backtest";

    private readonly BacktestBook _book = book;

    public override string Kind => KindName;

    protected override async Task<JobOutcome> WorkAsync(string id, CancellationToken cancellationToken)
    {
        var order = (await _book.FindAsync(id, cancellationToken))!.Order;
        return await QuietThread.RunAsync(KindName, () => Run(order, cancellationToken));
    }

    private JobOutcome Run(BacktestOrder order, CancellationToken cancellationToken)
    {
        var (settings, problems) = BacktestCheck.Read(order, strategies.All);
        if (settings is null)
        {
            return new JobOutcome(string.Join(" ", problems), null, null);
        }

        var started = TimeProvider.System.GetTimestamp();
        var (series, problem) = data.Load(order, cancellationToken);
        if (series is null)
        {
            return new JobOutcome(problem, null, null);
        }

        var loading = TimeProvider.System.GetElapsedTime(started);
        var engine = Backtest.EngineFor(settings, BacktestEngine.Fast);
        started = TimeProvider.System.GetTimestamp();
        var run = Backtest.Run(settings, series, engine, cancellationToken);
        var report = BacktestReport.Of(settings, series, engine, run);
        var result = BacktestResult.Of(report, TimeProvider.System.GetElapsedTime(started), loading);
        return new JobOutcome(null, JsonSerializer.Serialize(BacktestSummary.Of(report), StoredJson.Options), result.Pack());
    }
}
