using SparkStacker.Trading.Engine;

namespace SparkStacker.Monitoring.Health;

/// <summary>Market data arrived within the limit that also holds entries back.</summary>
internal sealed class MarketDataFreshCheck(IEngineReader engine, TimeProvider time) : IReadinessCheck
{
    public string Name => "market_data_fresh";

    public ValueTask<ReadinessResult> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Check(engine.Snapshot));

    private ReadinessResult Check(EngineSnapshot snapshot)
    {
        if (snapshot.Phase == EnginePhase.Ended)
        {
            return ReadinessResult.Ready("The recording was played to its end.");
        }

        if (snapshot.LastUpdateAt is not { } last)
        {
            return ReadinessResult.NotReady("No market data yet.");
        }

        var (age, limit) = ((time.GetUtcNow() - last).TotalSeconds, snapshot.Risk.Account.FeedStale.TotalSeconds);
        return age <= limit
            ? ReadinessResult.Ready($"The last update is at most {limit} s old.")
            : ReadinessResult.NotReady($"The last update is {age:0} s old; at most {limit} s are allowed.");
    }
}
