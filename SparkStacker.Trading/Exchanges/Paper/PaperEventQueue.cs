using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>What the paper venue has to tell. Written and read on the engine's loop, so it needs no lock and nobody waits on it.</summary>
internal sealed class PaperEventQueue : ChannelReader<VenueEvent>
{
    private const int Capacity = 1024;

    private readonly Queue<VenueEvent> _events = new();

    public override bool CanCount => true;

    public override int Count => _events.Count;

    /// <exception cref="InvalidOperationException">The queue is full. The engine drains it after each call, so that is a bug of ours and must not pass silently.</exception>
    public void Add(VenueEvent venueEvent)
    {
        if (_events.Count == Capacity)
        {
            throw new InvalidOperationException("The engine does not read the paper venue's events.");
        }

        _events.Enqueue(venueEvent);
    }

    public override bool TryRead([MaybeNullWhen(false)] out VenueEvent item) => _events.TryDequeue(out item);

    /// <exception cref="NotSupportedException">There is nothing to read: events come only out of calls to the venue.</exception>
    public override ValueTask<bool> WaitToReadAsync(CancellationToken cancellationToken = default) =>
        _events.Count > 0
            ? new(true)
            : throw new NotSupportedException("The paper venue's events come only out of calls to it; read them after each call.");
}
