namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>Sweeps for pages and endpoints.</summary>
internal interface IOptimizationReader
{
    /// <summary>Newest first, those older than <paramref name="before"/> (an id of the list) where it is given.</summary>
    Task<IReadOnlyList<OptimizationJob>> ListAsync(string? before, int limit, CancellationToken cancellationToken);

    Task<OptimizationJob?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>What a finished one keeps; null where there is no such, or no result.</summary>
    Task<OptimizationResult?> ResultAsync(string id, CancellationToken cancellationToken);

    /// <summary>Calls back after each change, progress included, until the answer is disposed.</summary>
    IDisposable OnChanged(Action callback);
}
