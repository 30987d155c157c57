namespace SparkStacker.Console.Hosting;

/// <summary>Tells components that the engine's snapshot has changed; they read it again.</summary>
public interface ILiveFeed
{
    /// <summary>Calls back after changes, merged to at most one call per <paramref name="minimumInterval"/>, and once right away.</summary>
    /// <param name="minimumInterval">Shortest time between two calls.</param>
    /// <param name="callback">Never called again before the task of the previous call has ended, nor after disposal.</param>
    IAsyncDisposable Subscribe(TimeSpan minimumInterval, Func<Task> callback);
}
