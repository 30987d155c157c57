namespace SparkStacker.Monitoring.Machine;

/// <summary>The process at one moment: metrics and pages take its figures from here.</summary>
/// <param name="CpuTime">Processor time since it started, all cores.</param>
/// <param name="ResidentBytes">Memory that it holds.</param>
/// <param name="GcPause">Time that garbage collections have stopped it, since it started.</param>
/// <param name="Threads">Threads of the thread pool.</param>
/// <param name="HeapBytes">Memory that the runtime's objects take, garbage included.</param>
/// <param name="AllocatedBytes">Memory that it has asked the runtime for, since it started.</param>
/// <param name="WaitingWork">Work that waits for a thread of the pool.</param>
/// <param name="Contentions">Times that a thread waited for another one's lock, since it started.</param>
public readonly record struct ProcessFigures(
    TimeSpan CpuTime, long ResidentBytes, TimeSpan GcPause, int Threads, long HeapBytes, long AllocatedBytes, long WaitingWork, long Contentions)
{
    /// <summary>Reads them from the operating system and the runtime.</summary>
    public static ProcessFigures Read() => new(
        Environment.CpuUsage.TotalTime, Environment.WorkingSet, GC.GetTotalPauseDuration(), ThreadPool.ThreadCount,
        GC.GetTotalMemory(forceFullCollection: false), GC.GetTotalAllocatedBytes(), ThreadPool.PendingWorkItemCount, Monitor.LockContentionCount);
}
