using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Trading.Engine;

/// <summary>Collects what a step changes, writes it in one transaction and only then tells the world.</summary>
internal sealed class EngineJournal(IEngineStore store, IEventSink sink, TimeProvider machine, long lastSequence)
{
    // Candles and the checkpoint may wait this long: a restart replays what is missing.
    private static readonly TimeSpan s_lazyDelay = TimeSpan.FromMilliseconds(250);

    // While the disk is full each try costs time: closing orders must not wait for it over and over.
    private static readonly TimeSpan s_retryDelay = TimeSpan.FromSeconds(1);

    private readonly List<EngineEvent> _unpublished = [];
    private long _lastWrite = machine.GetTimestamp();
    private bool _hasProgressed;

    public EngineChanges Changes { get; } = new();

    public long LastSequence { get; private set; } = lastSequence;

    /// <summary>Why the journal can't be written; null where it can.</summary>
    public string? Fault { get; private set; }

    public RecentItems<EngineEvent> RecentEvents { get; } = new(100);

    /// <summary>Tells where the account stands after the last whole step. Asked only when something is written: most steps write nothing.</summary>
    public required Func<EngineCheckpoint> Checkpoint { get; init; }

    /// <summary>The account stands elsewhere than at the last write.</summary>
    public void MarkProgress() => _hasProgressed = true;

    /// <summary>Numbers an event; it is told after the next successful <see cref="Flush"/>.</summary>
    public void Add(EngineEvent engineEvent, DateTimeOffset marketTime)
    {
        engineEvent.Stamp(++LastSequence, marketTime, machine.GetUtcNow());
        Changes.Events.Add(engineEvent);
        _unpublished.Add(engineEvent);
        RecentEvents.Add(engineEvent);
    }

    /// <summary>Whether anybody listens: events that aren't stored need not be made otherwise.</summary>
    public bool IsHeard => sink.IsListening;

    /// <summary>Whether somebody may look at it later, or hears it now.</summary>
    public bool IsKept => store.Keeps || sink.IsListening;

    /// <summary>Tells an event that is neither numbered nor stored, after what was collected before it.</summary>
    public void AddTransient(EngineEvent engineEvent, DateTimeOffset marketTime)
    {
        engineEvent.Stamp(0, marketTime, machine.GetUtcNow());
        _unpublished.Add(engineEvent);
    }

    /// <summary>Writes what must be durable now; what may wait goes along, or waits for its time.</summary>
    /// <returns>Whether everything that must be durable is.</returns>
    public bool Flush(DateTimeOffset marketTime, bool force = false)
    {
        if (IsWanted(force))
        {
            if (_hasProgressed)
            {
                Changes.Checkpoint = Checkpoint();
                _hasProgressed = false;
            }

            _lastWrite = machine.GetTimestamp();
            var before = Fault;
            Fault = store.Commit(Changes);
            if (Fault is null)
            {
                Changes.Clear();
            }

            if (before is null != Fault is null)
            {
                Add(new StorageChanged(Fault), marketTime);
            }
        }

        // What happened at the venue has happened: readers hear of it even when it couldn't be written.
        foreach (var engineEvent in _unpublished)
        {
            sink.Publish(engineEvent);
        }

        _unpublished.Clear();
        return Fault is null;
    }

    private bool IsWanted(bool force) => Fault is null
        ? !Changes.MayWait || ((_hasProgressed || !Changes.IsEmpty) && (force || machine.GetElapsedTime(_lastWrite) >= s_lazyDelay))
        : force || machine.GetElapsedTime(_lastWrite) >= s_retryDelay;
}
