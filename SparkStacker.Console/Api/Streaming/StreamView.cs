using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Api.Streaming;

/// <summary>One subscriber's view of the journal: what it has heard, and what comes next. Snapshots and events are numbered without a gap.</summary>
internal sealed class StreamView(StreamJournal journal, IEngineReader engine, StreamAside aside)
{
    private const int Batch = 256;

    private readonly List<(long Position, StreamEvent Event)> _batch = new(16);
    private StreamCursor _cursor = new(journal.Epoch, 0, 0, 0);

    public StreamFilter Filter { get; private set; } = StreamFilter.Nothing;

    /// <summary>Number of the last snapshot or event.</summary>
    public long Sequence { get; private set; }

    public StreamCursor Cursor => _cursor;

    public bool IsSubscribed => Filter.Channels.Count > 0;

    /// <summary>Starts anew: a snapshot, and then what comes after it.</summary>
    /// <param name="filter">What is wanted.</param>
    /// <param name="reason">Why an earlier subscription couldn't go on; null where the subscriber asked.</param>
    public byte[] Subscribe(StreamFilter filter, string? reason = null)
    {
        Filter = filter;
        // The snapshot may be older or newer than the journal's end. Reading from the first event that it lacks, and leaving
        // out those that it holds, nothing is lost and nothing comes twice.
        var last = journal.Last;
        var (snapshot, lists) = (engine.Snapshot, aside.Lists);
        _cursor = new(journal.Epoch, Math.Min(last, journal.PositionAfter(snapshot.Sequence)), snapshot.Sequence, lists.Revision);
        return StreamFrames.Snapshot(++Sequence, _cursor, snapshot, lists, filter, reason);
    }

    /// <summary>Goes on where an earlier connection ended.</summary>
    /// <returns>Null where everything since then is still there; otherwise the snapshot that takes its place.</returns>
    public byte[]? Resume(StreamFilter filter, long sequence, StreamCursor cursor)
    {
        (Filter, Sequence) = (filter, sequence);
        if (cursor.Epoch == journal.Epoch && journal.TryRead(cursor.Position, 0, _batch))
        {
            _cursor = cursor;
            return null;
        }

        return Subscribe(filter, "history_gone");
    }

    /// <summary>Frames of what has come since, or one snapshot where the subscriber was too slow for what is kept.</summary>
    /// <returns>False where there is nothing further for now.</returns>
    public bool TryNext(List<byte[]> frames)
    {
        _batch.Clear();
        if (!journal.TryRead(_cursor.Position, Batch, _batch))
        {
            frames.Add(Subscribe(Filter, "slow_reader"));
            return true;
        }

        foreach (var (position, e) in _batch)
        {
            _cursor = _cursor with { Position = position };
            var isContained = e.Revision > 0 ? e.Revision <= _cursor.Revision : e.EngineSequence > 0 && e.EngineSequence <= _cursor.Contained;
            if (!isContained && Filter.Wants(e))
            {
                frames.Add(StreamFrames.Event(++Sequence, _cursor, e));
            }
        }

        return _batch.Count > 0;
    }

    /// <summary>Wakes the connection when there may be something further, until it leaves.</summary>
    public void Listen(StreamWake wake) => journal.Listen(wake);

    public void Leave(StreamWake wake) => journal.Leave(wake);
}
