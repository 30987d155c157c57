namespace SparkStacker.Console.Api.Streaming;

/// <summary>The lists beside the engine's snapshot, and their changes in the same journal.</summary>
internal sealed class StreamAside(StreamJournal journal)
{
    private readonly Lock _gate = new();
    private volatile StreamLists _lists = StreamLists.Empty;

    public StreamLists Lists => _lists;

    /// <summary>
    /// Shows new lists and tells their changes. The lists come first: a snapshot between the two holds a change that the journal brings
    /// later, which its revision tells; the other way round it would be lost.
    /// </summary>
    public void Tell(StreamLists lists, IEnumerable<StreamEvent> changes)
    {
        lock (_gate)
        {
            var revision = _lists.Revision + 1;
            _lists = lists with { Revision = revision };
            journal.Append([.. changes.Select(e => e with { Revision = revision })]);
        }
    }
}
