using Serilog.Core;
using Serilog.Events;

namespace SparkStacker.Monitoring.Logging;

/// <summary>
/// Comes last behind a queue and lets its thread rest once the queue is empty: lines are then taken in gulps, and whoever
/// logs needn't wake a thread for each.
/// </summary>
internal sealed class LogPause(Func<bool> isEmpty) : ILogEventSink
{
    // Far below what a reader of logs would notice.
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    public void Emit(LogEvent logEvent)
    {
        if (isEmpty())
        {
#pragma warning disable RS0030 // The queue's own thread; nothing else waits for it.
            Thread.Sleep(s_pause);
#pragma warning restore RS0030
        }
    }
}
