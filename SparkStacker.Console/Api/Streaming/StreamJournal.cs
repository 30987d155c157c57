using System.Collections.Concurrent;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>
/// The last events, numbered by position. Each subscriber reads from its own position: none has a queue of its own, so a
/// slow one costs nothing and holds nobody up.
/// </summary>
/// <param name="capacity">Events that are kept.</param>
internal sealed class StreamJournal(int capacity)
{
    public const int Usual = 8_192;

    private readonly Lock _gate = new();
    private readonly StreamEvent?[] _ring = new StreamEvent?[capacity];
    private long _first = 1;
    private long _last;
    private readonly ConcurrentDictionary<StreamWake, bool> _listeners = new();

    public StreamJournal()
        : this(Usual)
    {
    }

    /// <summary>Names this life of the journal: positions of another one mean nothing.</summary>
    public string Epoch { get; } = Guid.NewGuid().ToString("N")[..12];

    /// <summary>Position of the latest event.</summary>
    public long Last
    {
        get
        {
            lock (_gate)
            {
                return _last;
            }
        }
    }

    public void Append(IEnumerable<StreamEvent> events)
    {
        lock (_gate)
        {
            foreach (var e in events)
            {
                _ring[++_last % capacity] = e;
                _first = Math.Max(_first, _last - capacity + 1);
            }
        }

        Wake();
    }

    /// <summary>Events were lost before they came here: nobody may go on as if nothing had happened.</summary>
    public void Break()
    {
        lock (_gate)
        {
            _ring[++_last % capacity] = null;
            _first = _last + 1;
        }

        Wake();
    }

    /// <summary>Events after a position, oldest first, at most <paramref name="most"/>.</summary>
    /// <returns>False where some of them are gone.</returns>
    public bool TryRead(long after, int most, List<(long Position, StreamEvent Event)> events)
    {
        lock (_gate)
        {
            if (after < _first - 1 || after > _last)
            {
                return false;
            }

            for (var position = after + 1; position <= _last && events.Count < most; position++)
            {
                events.Add((position, _ring[position % capacity]!));
            }

            return true;
        }
    }

    /// <summary>The position from which everything later than an event of the engine is still to come.</summary>
    public long PositionAfter(long engineSequence)
    {
        lock (_gate)
        {
            var position = _last;
            for (var p = _last; p >= _first; p--)
            {
                if (_ring[p % capacity]!.EngineSequence > engineSequence)
                {
                    position = p - 1;
                }
            }

            return position;
        }
    }

    /// <summary>Wakes the connection after each change, until it leaves.</summary>
    public void Listen(StreamWake wake) => _listeners[wake] = true;

    public void Leave(StreamWake wake) => _listeners.TryRemove(wake, out _);

    // Readers go on elsewhere, never on the thread that tells.
    private void Wake()
    {
        foreach (var (wake, _) in _listeners)
        {
            wake.Set();
        }
    }
}
