namespace SparkStacker.Console.Hosting;

/// <summary>How far the start has come; pages wait for it.</summary>
internal sealed class StartupState
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string _step = "The console starts.";
    private volatile string? _fault;

    /// <summary>The database is migrated and users can sign in.</summary>
    public bool IsReady => Ready.IsCompletedSuccessfully;

    /// <summary>Completes when <see cref="IsReady"/>; fails with the start.</summary>
    public Task Ready => _ready.Task;

    /// <summary>What is being done, one sentence.</summary>
    public string Step => _step;

    /// <summary>Why the start has failed; null where it hasn't.</summary>
    public string? Fault => _fault;

    /// <summary>Waits for it; false where the start has failed or the console stops, which others tell.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken stopping)
    {
        try
        {
            await Ready.WaitAsync(stopping);
            return true;
        }
        catch (Exception) when (_fault is not null || stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Advance(string step) => _step = step;

    public void Complete() => _ready.TrySetResult();

    public void Fail(Exception reason)
    {
        _fault = reason.Message;
        _ready.TrySetException(reason);
        _ = _ready.Task.Exception; // Whether somebody waits or not, the fault has been told.
    }
}
