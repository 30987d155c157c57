using System.Collections.Concurrent;
using System.Text.Json;
using SparkStacker.Console.Storage.Conversions;
using SparkStacker.Trading.Backtesting;

namespace SparkStacker.Console.Backtests;

/// <summary>Carries one backtest out, on a thread that gives way to the live engine, and writes down what came of it.</summary>
internal sealed class BacktestRunner(BacktestBook book, BacktestData data, ILogger<BacktestRunner> logger)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new();

    /// <summary>Ends one that runs.</summary>
    /// <returns>Whether it ran.</returns>
    public bool Cancel(string id)
    {
        if (!_running.TryGetValue(id, out var stop))
        {
            return false;
        }

        stop.Cancel();
        return true;
    }

    public async Task RunAsync(string id, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        if (!await book.ChangeAsync(id, [BacktestState.Queued], (row, now) => (row.State, row.StartedAt) = (BacktestState.Running, now), stopping))
        {
            return; // Cancelled or deleted while it waited.
        }

        _running[id] = stop;
        try
        {
            var order = (await book.FindAsync(id, stopping))!.Order;
            var (report, result, problem) = await OnQuietThreadAsync(() => Run(order, stop.Token));
            await EndAsync(id, problem is null ? BacktestState.Done : BacktestState.Failed, problem, report, result);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            await EndAsync(id, BacktestState.Cancelled, "Somebody stopped it.", null, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.BacktestFailed(id, exception);
            await EndAsync(id, BacktestState.Failed, exception.Message, null, null);
        }
        finally
        {
            _running.TryRemove(id, out _);
        }
    }

    private (BacktestReport? Report, BacktestResult? Result, string? Problem) Run(BacktestOrder order, CancellationToken cancellationToken)
    {
        var (settings, problems) = BacktestCheck.Read(order);
        if (settings is null)
        {
            return (null, null, string.Join(" ", problems));
        }

        var started = TimeProvider.System.GetTimestamp();
        var (series, problem) = data.Load(order, cancellationToken);
        if (series is null)
        {
            return (null, null, problem);
        }

        var loading = TimeProvider.System.GetElapsedTime(started);
        var engine = Backtest.EngineFor(settings, BacktestEngine.Fast);
        started = TimeProvider.System.GetTimestamp();
        var run = Backtest.Run(settings, series, engine, cancellationToken);
        var report = BacktestReport.Of(settings, series, engine, run);
        return (report, BacktestResult.Of(report, TimeProvider.System.GetElapsedTime(started), loading), null);
    }

    // Not cancelled by the console's end: what is done is worth writing down.
    private Task<bool> EndAsync(string id, BacktestState state, string? problem, BacktestReport? report, BacktestResult? result) => book.ChangeAsync(
        id,
        [BacktestState.Running],
        (row, now) =>
        {
            (row.State, row.EndedAt, row.Problem) = (state, now, problem);
            row.Summary = report is null ? null : JsonSerializer.Serialize(BacktestSummary.Of(report), StoredJson.Options);
            row.Result = result?.Pack();
        },
        CancellationToken.None);

    private static Task<T> OnQuietThreadAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (OperationCanceledException)
            {
                done.SetCanceled();
            }
            catch (Exception exception)
            {
                // Whoever waits gets it.
                done.SetException(exception);
            }
        })
        { IsBackground = true, Name = "backtest", Priority = ThreadPriority.BelowNormal }.Start();
        return done.Task;
    }
}
