using SparkStacker.Trading.Engine;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Backtesting;

/// <summary>A journal that forgets: it hands closed trades on and keeps nothing else.</summary>
internal sealed class NullEngineStore(Action<Trade> onTrade) : IEngineStore
{
    public bool Keeps => false;

    public Task<EngineState> LoadAsync(CancellationToken cancellationToken) => Task.FromResult(EngineState.Empty);

    public string? Commit(EngineChanges changes)
    {
        foreach (var trade in changes.Trades)
        {
            onTrade(trade);
        }

        return null;
    }
}
