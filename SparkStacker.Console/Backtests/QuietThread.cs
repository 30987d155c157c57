namespace SparkStacker.Console.Backtests;

/// <summary>Heavy work on a thread of its own, so that the pool that serves the engine and the pages is never short of threads.</summary>
internal static class QuietThread
{
    /// <summary>Threads that a job may use: one core stays with the live engine, because priorities of threads mean nothing on Linux.</summary>
    public static int MostThreads => Math.Max(1, Environment.ProcessorCount - 1);

    public static Task<T> RunAsync<T>(string name, Func<T> work)
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
        { IsBackground = true, Name = name, Priority = ThreadPriority.BelowNormal }.Start();
        return done.Task;
    }
}
