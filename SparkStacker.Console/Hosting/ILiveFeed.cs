namespace SparkStacker.Console.Hosting;

/// <summary>Tells components that the engine's snapshot has changed; they read it again.</summary>
public interface ILiveFeed
{
    /// <summary>
    /// Calls back right away, then after each change, and once a second without one so that ages move. Changes are merged:
    /// two calls start at least <paramref name="minimumInterval"/> apart.
    /// </summary>
    /// <param name="minimumInterval">Shortest time between two calls: 200 ms for charts, 100 ms for tables.</param>
    /// <param name="callback">Never called again before the task of the previous call has ended, nor after disposal. What it throws is logged.</param>
    /// <returns>Dispose to leave.</returns>
    IAsyncDisposable Subscribe(TimeSpan minimumInterval, Func<Task> callback);
}
