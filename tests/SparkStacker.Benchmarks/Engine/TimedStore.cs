using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Benchmarks.Engine;

/// <summary>Counts the writes of both stores and the time that they take.</summary>
internal sealed class TimedStore(IEngineStore journal, IPaperVenueStore books) : IEngineStore, IPaperVenueStore
{
    public int Writes { get; private set; }

    public TimeSpan Spent { get; private set; }

    public Task<EngineState> LoadAsync(CancellationToken cancellationToken) => journal.LoadAsync(cancellationToken);

    public string? Commit(EngineChanges changes) => Time(() => journal.Commit(changes));

    public PaperState Load(AccountId account) => books.Load(account);

    public string? Commit(PaperChanges changes) => Time(() => books.Commit(changes));

    public PaperOrder? FindOrder(AccountId account, ClientOrderId id) => books.FindOrder(account, id);

    public IReadOnlyList<VenueFill> FillsSince(AccountId account, DateTimeOffset since) => books.FillsSince(account, since);

    public IReadOnlyList<VenueFunding> FundingSince(AccountId account, DateTimeOffset since) => books.FundingSince(account, since);

    private string? Time(Func<string?> write)
    {
        var started = TimeProvider.System.GetTimestamp();
        var fault = write();
        Spent += TimeProvider.System.GetElapsedTime(started);
        Writes++;
        return fault;
    }
}
