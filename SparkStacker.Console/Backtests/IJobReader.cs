namespace SparkStacker.Console.Backtests;

/// <summary>Jobs of one kind for pages and endpoints.</summary>
internal interface IJobReader<TJob>
    where TJob : class, IListedJob
{
    /// <summary>Newest first, those older than <paramref name="before"/> (an id of the list) where it is given.</summary>
    Task<IReadOnlyList<TJob>> ListAsync(string? before, int limit, CancellationToken cancellationToken);

    Task<TJob?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Calls back after each change, progress included, until the answer is disposed.</summary>
    IDisposable OnChanged(Action callback);
}
