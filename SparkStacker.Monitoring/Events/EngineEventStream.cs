using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Metrics.Catalogue;
using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Monitoring.Events;

/// <summary>
/// A reader's queue of engine events. Where it overflowed, the missing numbered ones are taken from the snapshot as far as it
/// remembers them; what was dropped and what was recovered is counted.
/// </summary>
internal sealed class EngineEventStream : IDisposable
{
    // At the fastest replay some seconds of events.
    private const int Capacity = 65_536;

    private readonly IEngineReader _engine;
    private readonly EngineSubscription _subscription;
    private readonly CounterSeries _dropped;
    private readonly CounterSeries _recovered;
    private long _last;

    /// <param name="events">Engine.</param>
    /// <param name="engine">The same engine's snapshots.</param>
    /// <param name="registry">Takes the counts of lost events.</param>
    /// <param name="name">Value of the label <c>reader</c>.</param>
    /// <param name="capacity">Events that may wait.</param>
    public EngineEventStream(IEngineEvents events, IEngineReader engine, MetricRegistry registry, string name, int capacity = Capacity)
    {
        _engine = engine;
        _dropped = registry.Counter(SelfCatalogue.EventsDropped).With(name);
        _recovered = registry.Counter(SelfCatalogue.EventsRecovered).With(name);

        // Here and not in the loop: hosted services are made before any of them starts, so nothing happens unseen.
        _subscription = events.Subscribe(capacity);
    }

    /// <summary>Events that were lost and not recovered so far.</summary>
    public long Lost => (long)(_dropped.Total - _recovered.Total);

    /// <summary>The events, in order; ends when the engine's queue does.</summary>
    public async IAsyncEnumerable<EngineEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var next in _subscription.Reader.ReadInGulpsAsync(cancellationToken).ConfigureAwait(false))
        {
            _dropped.RaiseTo(_subscription.Dropped);
            if (next.Sequence == 0)
            {
                yield return next;
                continue;
            }

            foreach (var missed in Missed(next.Sequence))
            {
                _recovered.Increment();
                yield return missed;
            }

            _last = next.Sequence;
            yield return next;
        }
    }

    public void Dispose() => _subscription.Dispose();

    private ImmutableArray<EngineEvent> Missed(long next)
    {
        // Before the first event there is nothing to compare with: the numbers go on from earlier runs. A number that
        // is not higher comes from an engine that began anew from its journal, where the last ones were not durable.
        if (_last == 0 || next <= _last + 1)
        {
            return [];
        }

        return [.. _engine.Snapshot.Events.Where(e => e.Sequence > _last && e.Sequence < next).OrderBy(e => e.Sequence)];
    }
}
