using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SparkStacker.Trading.Engine.Events;

namespace SparkStacker.Monitoring.Events;

/// <summary>Reads engine events from a queue of its own until the host stops; never holds the engine up.</summary>
internal abstract class EngineEventService(EngineEventStream stream, ILogger logger) : BackgroundService
{
    protected EngineEventStream Stream { get; } = stream;

    public override void Dispose()
    {
        Stream.Dispose();
        base.Dispose();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // Ends the queue: what waits in it is still read, so that the last position closed is counted and logged.
        Stream.Dispose();
        if (ExecuteTask is { } reading)
        {
            await reading.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await base.StopAsync(cancellationToken).ConfigureAwait(false);
    }

    protected abstract void Handle(EngineEvent engineEvent);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var engineEvent in Stream.ReadAsync(stoppingToken).ConfigureAwait(false))
            {
                TryHandle(engineEvent);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private void TryHandle(EngineEvent engineEvent)
    {
        try
        {
            Handle(engineEvent);
        }
        catch (Exception fault)
        {
            logger.EventNotHandled(engineEvent.GetType().Name, engineEvent.Sequence, fault);
        }
    }
}
