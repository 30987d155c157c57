using Microsoft.AspNetCore.Components.Server.Circuits;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Hosting;

/// <summary>Counts the browser sessions that are held open.</summary>
internal sealed class CircuitCounter(ConsoleMetrics metrics) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        metrics.CircuitOpened();
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        metrics.CircuitClosed();
        return Task.CompletedTask;
    }
}
