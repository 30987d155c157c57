using SparkStacker.Monitoring.Metrics;
using SparkStacker.Tests.Shared.Fakes;
using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Monitoring.Tests.Metrics;

/// <summary>Everything that feeds the page, over a fake engine with one open position and some events.</summary>
internal static class EngineSetup
{
    public static string FullPage(MetricRegistry registry, FakeEngine engine)
    {
        var snapshot = new SnapshotMetrics(registry, engine, engine, new SeriesSeeder(registry), TimeProvider.System);
        engine.Change(Samples.Running() with { Positions = [Samples.Open()] });
        var events = new EngineEventMetrics(registry);
        foreach (var engineEvent in new EngineEvent[]
                 {
                     Samples.Closed(SignalSide.Buy), new SignalGenerated(Samples.Signal()), new OrderChanged(Samples.Order(OrderState.Acknowledged), 0.02, 0.0001),
                     new OrderFilled(Samples.Fill(), Samples.Order(OrderState.Filled)), new PositionClosed(Samples.Trade()),
                 })
        {
            events.Count(engineEvent, "hyperliquid");
        }

        var console = new ConsoleMetrics(registry);
        console.RequestFinished("GET", "/", 200, TimeSpan.FromMilliseconds(12), null);
        console.CircuitOpened();
        console.Audited("sign_in", "done");
        return MetricPage.Of(registry, snapshot, new ProcessMetrics(registry, new ProcessUptime(TimeProvider.System))).Text;
    }
}
