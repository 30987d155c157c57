using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Backtesting;

/// <summary>Books of a paper account that lasts for one run: what is open lives in the venue, what has ended is forgotten.</summary>
internal sealed class TransientPaperStore : IPaperVenueStore
{
    public PaperState Load(AccountId account) => new(null, [], [], 0, 0);

    public string? Commit(PaperChanges changes) => null;

    public PaperOrder? FindOrder(AccountId account, ClientOrderId id) => null;

    public IReadOnlyList<VenueFill> FillsSince(AccountId account, DateTimeOffset since) => [];

    public IReadOnlyList<VenueFunding> FundingSince(AccountId account, DateTimeOffset since) => [];
}
