using Microsoft.Extensions.Logging.Abstractions;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Tests.Metrics;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Monitoring.Tests.Events;

public sealed class EngineEventServiceTests : IDisposable
{
    private readonly MetricRegistry _registry = new(TimeProvider.System);
    private readonly FakeEngine _engine = new() { Snapshot = Samples.Running() };

    public void Dispose() => _registry.Dispose();

    [Fact]
    public async Task Stop_EventsStillQueued_AreCountedFirst()
    {
        using var service = Metrics();
        _engine.Tell(new SignalGenerated(Samples.Signal()));
        await service.StartAsync(CancellationToken.None);
        for (var i = 0; i < 1000; i++)
        {
            _engine.Tell(new SignalGenerated(Samples.Signal()));
        }

        await service.StopAsync(CancellationToken.None);

        Assert.Equal("1001", MetricPage.Of(_registry)["spark_stacker_strategy_signal_generated_total{strategy=\"macd_eth_usd\",signal=\"buy\"}"]);
    }

    [Fact]
    public async Task Handle_EventThatCannotBeCounted_DoesNotEndTheReading()
    {
        using var service = Metrics();
        await service.StartAsync(CancellationToken.None);
        _engine.Tell(new SignalGenerated(Samples.Signal(SignalSide.Neutral)), new PositionClosed(Samples.Trade()));

        await service.StopAsync(CancellationToken.None);

        Assert.Equal("1", MetricPage.Of(_registry)["spark_stacker_strategy_trades_total{strategy=\"macd_eth_usd\",outcome=\"win\"}"]);
    }

    [Fact]
    public async Task Start_FirstEvent_SeedsTheCountersOfItsStrategy()
    {
        using var service = Metrics();
        await service.StartAsync(CancellationToken.None);
        _engine.Tell(new OrderChanged(Samples.Order(OrderState.Rejected)));

        await service.StopAsync(CancellationToken.None);

        var page = MetricPage.Of(_registry);
        Assert.Equal("1", page["spark_stacker_trades_total{result=\"failure\",exchange=\"hyperliquid\",side=\"buy\"}"]);
        Assert.Equal("0", page["spark_stacker_trades_total{result=\"success\",exchange=\"hyperliquid\",side=\"buy\"}"]);
    }

    private EngineMetrics Metrics() => new(_engine, _engine, _registry, new SeriesSeeder(_registry), NullLogger<EngineMetrics>.Instance);
}
