namespace SparkStacker.Console.Hosting;

/// <summary>How far the start has come; pages wait for it.</summary>
internal sealed class StartupState
{
    private volatile bool _isReady;
    private volatile string _step = "The console starts.";
    private volatile string? _fault;

    /// <summary>The database is migrated and users can sign in.</summary>
    public bool IsReady => _isReady;

    /// <summary>What is being done, one sentence.</summary>
    public string Step => _step;

    /// <summary>Why the start has failed; null where it hasn't.</summary>
    public string? Fault => _fault;

    public void Advance(string step) => _step = step;

    public void Complete() => _isReady = true;

    public void Fail(string reason) => _fault = reason;
}
