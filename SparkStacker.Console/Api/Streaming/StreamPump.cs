using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>Carries the engine's events into the journal of the stream.</summary>
internal sealed class StreamPump : BackgroundService
{
    private const int Waiting = 16_384;

    private readonly StreamJournal _journal;
    private readonly EngineSubscription _events;
    private long _dropped;

    // Subscribed before the engine starts, so that nothing is missed.
    public StreamPump(IEngineEvents events, StreamJournal journal) => (_journal, _events) = (journal, events.Subscribe(Waiting));

    public override void Dispose()
    {
        _events.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var engineEvent in _events.Reader.ReadAllAsync(stoppingToken))
        {
            if (_events.Dropped != _dropped)
            {
                _dropped = _events.Dropped;
                _journal.Break();
            }

            _journal.Append(StreamChannels.Of(engineEvent));
        }
    }
}
