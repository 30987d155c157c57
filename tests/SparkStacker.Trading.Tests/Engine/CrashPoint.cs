using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>Ends the process at one write of either store, right before or right after it is durable: by an exception that nothing catches.</summary>
internal sealed class CrashPoint(IEngineStore journal, IPaperVenueStore books, int atWrite, bool afterIt) : IEngineStore, IPaperVenueStore
{
    private int _writes;

    public Task<EngineState> LoadAsync(CancellationToken cancellationToken) => journal.LoadAsync(cancellationToken);

    public string? Commit(EngineChanges changes) => Write(() => journal.Commit(changes));

    public PaperState Load(AccountId account) => books.Load(account);

    public string? Commit(PaperChanges changes) => Write(() => books.Commit(changes));

    public PaperOrder? FindOrder(AccountId account, ClientOrderId id) => books.FindOrder(account, id);

    public IReadOnlyList<VenueFill> FillsSince(AccountId account, DateTimeOffset since) => books.FillsSince(account, since);

    public IReadOnlyList<VenueFunding> FundingSince(AccountId account, DateTimeOffset since) => books.FundingSince(account, since);

    private string? Write(Func<string?> write)
    {
        var crashes = ++_writes == atWrite;
        if (crashes && !afterIt)
        {
            throw new CrashException();
        }

        var fault = write();
        return crashes ? throw new CrashException() : fault;
    }

    internal sealed class CrashException : Exception;
}
