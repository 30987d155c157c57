namespace SparkStacker.Console.Backtests;

/// <summary>Backtests for pages and endpoints.</summary>
internal interface IBacktestReader
{
    /// <summary>Newest first, those older than <paramref name="before"/> (an id of the list) where it is given.</summary>
    Task<IReadOnlyList<BacktestJob>> ListAsync(string? before, int limit, CancellationToken cancellationToken);

    Task<BacktestJob?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>What a finished one keeps; null where there is no such, or no result.</summary>
    Task<BacktestResult?> ResultAsync(string id, CancellationToken cancellationToken);

    /// <summary>Calls back after each change until the answer is disposed.</summary>
    IDisposable OnChanged(Action callback);
}
