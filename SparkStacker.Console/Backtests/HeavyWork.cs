using System.Collections.Concurrent;
using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Backtests;

/// <summary>Carries the jobs of one kind out and writes down what came of each.</summary>
internal abstract class HeavyWork<TRow>(JobBook<TRow> book, ILogger logger) : IHeavyWork
    where TRow : JobRow, new()
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new();

    public abstract string Kind { get; }

    public Task<IReadOnlyList<string>> RecoverAsync(CancellationToken cancellationToken) => book.RecoverAsync(cancellationToken);

    /// <summary>Ends one that waits or runs.</summary>
    /// <returns>Whether it did.</returns>
    public async Task<bool> StopAsync(string id, CancellationToken cancellationToken)
    {
        var waited = await book.ChangeAsync(
            id, [BacktestState.Queued], (row, now) => (row.State, row.EndedAt, row.Problem) = (BacktestState.Cancelled, now, "Somebody stopped it before it ran."), cancellationToken);
        return waited || Cancel(id);
    }

    private bool Cancel(string id)
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
            var outcome = await WorkAsync(id, stop.Token);
            await EndAsync(id, outcome.Problem is null ? BacktestState.Done : BacktestState.Failed, outcome);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The console ends. The row stays as it is, so that the next start says that it was interrupted.
        }
        catch (OperationCanceledException)
        {
            await EndAsync(id, BacktestState.Cancelled, new JobOutcome("Somebody stopped it.", null, null));
        }
        catch (Exception exception)
        {
            logger.JobFailed(Kind, id, exception);
            await EndAsync(id, BacktestState.Failed, new JobOutcome(exception.Message, null, null));
        }
        finally
        {
            _running.TryRemove(id, out _);
        }
    }

    /// <summary>Does the work of a row.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    protected abstract Task<JobOutcome> WorkAsync(string id, CancellationToken cancellationToken);

    // Not cancelled by the console's end: what is done is worth writing down.
    private Task<bool> EndAsync(string id, BacktestState state, JobOutcome outcome) => book.ChangeAsync(
        id,
        [BacktestState.Running],
        (row, now) =>
        {
            (row.State, row.EndedAt, row.Problem) = (state, now, outcome.Problem);
            (row.Summary, row.Result) = (outcome.Summary, outcome.Result);
        },
        CancellationToken.None);
}
