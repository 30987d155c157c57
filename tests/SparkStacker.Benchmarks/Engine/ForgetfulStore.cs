using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Exchanges.Paper;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Benchmarks.Engine;

/// <summary>Takes everything and keeps nothing: the engine without its disk.</summary>
internal sealed class ForgetfulStore : IEngineStore, IPaperVenueStore
{
    public bool Keeps => false;

    public Task<EngineState> LoadAsync(CancellationToken cancellationToken) => Task.FromResult(EngineState.Empty);

    public string? Commit(EngineChanges changes) => null;

    public PaperState Load(AccountId account) => new(null, [], [], 0, 0);

    public string? Commit(PaperChanges changes) => null;

    public PaperOrder? FindOrder(AccountId account, ClientOrderId id) => null;

    public IReadOnlyList<VenueFill> FillsSince(AccountId account, DateTimeOffset since) => [];

    public IReadOnlyList<VenueFunding> FundingSince(AccountId account, DateTimeOffset since) => [];
}
