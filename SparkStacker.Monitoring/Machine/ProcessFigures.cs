namespace SparkStacker.Monitoring.Machine;

/// <summary>The process at one moment: metrics and pages take its figures from here.</summary>
/// <param name="CpuTime">Processor time since it started, all cores.</param>
/// <param name="ResidentBytes">Memory that it holds.</param>
/// <param name="GcPause">Time that garbage collections have stopped it, since it started.</param>
/// <param name="Threads">Threads of the thread pool.</param>
public readonly record struct ProcessFigures(TimeSpan CpuTime, long ResidentBytes, TimeSpan GcPause, int Threads)
{
    /// <summary>Reads them from the operating system and the runtime.</summary>
    public static ProcessFigures Read() => new(Environment.CpuUsage.TotalTime, Environment.WorkingSet, GC.GetTotalPauseDuration(), ThreadPool.ThreadCount);
}
