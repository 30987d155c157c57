using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Hosting;

internal sealed class LiveFeed : ILiveFeed, IDisposable
{
    private readonly TimeProvider _clock;
    private readonly ILogger<LiveFeed> _logger;
    private readonly IDisposable _engine;
    private readonly Lock _gate = new();
    private LiveSubscription[] _subscriptions = [];

    public LiveFeed(IEngineEvents engine, TimeProvider clock, ILogger<LiveFeed> logger)
    {
        (_clock, _logger) = (clock, logger);
        _engine = engine.OnChanged(Signal);
    }

    public IAsyncDisposable Subscribe(TimeSpan minimumInterval, Func<Task> callback)
    {
        var subscription = new LiveSubscription(minimumInterval, callback, _clock, _logger, Leave);
        lock (_gate)
        {
            _subscriptions = [.. _subscriptions, subscription];
        }

        subscription.Start();
        return subscription;
    }

    public void Dispose() => _engine.Dispose();

    // On the engine's loop: only flags are set here.
    private void Signal()
    {
        foreach (var subscription in Volatile.Read(ref _subscriptions))
        {
            subscription.Signal();
        }
    }

    private void Leave(LiveSubscription subscription)
    {
        lock (_gate)
        {
            _subscriptions = [.. _subscriptions.Where(s => s != subscription)];
        }
    }
}
