using Serilog.Core;
using Serilog.Events;
using SparkStacker.Monitoring.Events;

namespace SparkStacker.Monitoring.Logging;

/// <summary>
/// Comes last behind a queue and lets its thread rest once the queue is empty: lines are then taken in gulps, and whoever
/// logs needn't wake a thread for each.
/// </summary>
internal sealed class LogPause(Func<bool> isEmpty) : ILogEventSink
{
    public void Emit(LogEvent logEvent)
    {
        if (isEmpty())
        {
#pragma warning disable RS0030 // The queue's own thread; nothing else waits for it.
            Thread.Sleep(PacedReading.Pause);
#pragma warning restore RS0030
        }
    }
}
