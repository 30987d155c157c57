using SparkStacker.Monitoring.Logging;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Monitoring.Tests.Logging;

public sealed class EngineEventLoggerTests
{
    [Fact]
    public async Task Stop_EventsStillQueued_AreLoggedFirst()
    {
        using var log = new LogCapture();
        using var registry = new MetricRegistry(TimeProvider.System);
        var engine = new FakeEngine { Snapshot = Samples.Running() };
        using var service = new EngineEventLogger(engine, engine, registry, log.Factory);
        await service.StartAsync(CancellationToken.None);
        engine.Tell(new SignalGenerated(Samples.Signal()), new PositionClosed(Samples.Trade()));

        await service.StopAsync(CancellationToken.None);

        Assert.Collection(
            log.JsonLines,
            line => Assert.Contains("\"MACD signal generated\"", line, StringComparison.Ordinal),
            line => Assert.Contains("\"Position closed\"", line, StringComparison.Ordinal));
    }
}
