using SparkStacker.Monitoring.Events;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Tests.Metrics;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Monitoring.Tests.Events;

public sealed class EngineEventStreamTests : IDisposable
{
    private readonly MetricRegistry _registry = new(TimeProvider.System);
    private readonly FakeEngine _engine = new();

    public void Dispose() => _registry.Dispose();

    [Fact]
    public async Task Read_WithoutOverflow_TellsEachEventOnceInOrder()
    {
        using var stream = Of(capacity: 16);
        _engine.Tell(Numbered(7), Samples.Closed(SignalSide.Neutral), Numbered(8), Numbered(9));

        Assert.Equal([7, 0, 8, 9], await ReadAsync(stream));
        Assert.Equal(0, stream.Lost);
    }

    [Fact]
    public async Task Read_Overflow_RecoversWhatTheSnapshotRemembersAndCountsTheRest()
    {
        using var stream = Of(capacity: 2);
        var reading = stream.ReadAsync(CancellationToken.None).GetAsyncEnumerator();
        _engine.Tell(Numbered(1));
        Assert.True(await reading.MoveNextAsync());
        EngineEvent[] told = [.. Enumerable.Range(2, 6).Select(n => Numbered(n))];
        _engine.Tell(told);
        _engine.Snapshot = Samples.Running() with { Events = [told[5], told[4], told[3], told[2], told[1]] };

        var sequences = new List<long>();
        stream.Dispose();
        while (await reading.MoveNextAsync())
        {
            sequences.Add(reading.Current.Sequence);
        }

        // 2 to 5 left the queue of two; the snapshot still has 3 to 5.
        Assert.Equal([3, 4, 5, 6, 7], sequences);
        Assert.Equal(1, stream.Lost);
        var page = MetricPage.Of(_registry);
        Assert.Equal("4", page["spark_stacker_engine_events_dropped_total{reader=\"metrics\"}"]);
        Assert.Equal("3", page["spark_stacker_engine_events_recovered_total{reader=\"metrics\"}"]);
    }

    [Fact]
    public async Task Read_EngineThatBeganAnew_TakesLowerNumbers()
    {
        using var stream = Of(capacity: 16);
        _engine.Tell(Numbered(10), Numbered(11), Numbered(9), Numbered(10));

        Assert.Equal([10, 11, 9, 10], await ReadAsync(stream));
    }

    [Fact]
    public async Task Read_GapBeforeTheFirstEvent_IsNotOurs()
    {
        _engine.Snapshot = Samples.Running() with { Events = [Numbered(41)] };
        using var stream = Of(capacity: 16);
        _engine.Tell(Numbered(42));

        Assert.Equal([42], await ReadAsync(stream));
    }

    private static SignalGenerated Numbered(long sequence) => new(Samples.Signal()) { Sequence = sequence };

    private static async Task<List<long>> ReadAsync(EngineEventStream stream)
    {
        stream.Dispose();
        var sequences = new List<long>();
        await foreach (var engineEvent in stream.ReadAsync(CancellationToken.None))
        {
            sequences.Add(engineEvent.Sequence);
        }

        return sequences;
    }

    private EngineEventStream Of(int capacity) => new(_engine, _engine, _registry, "metrics", capacity);
}
