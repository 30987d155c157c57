using System.Reflection;
using SparkStacker.Monitoring.Machine;
using SparkStacker.Monitoring.Metrics.Catalogue;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Figures of the process, from the operating system and the runtime.</summary>
internal sealed class ProcessMetrics : IMetricCollector
{
    private static readonly string[] s_generations = [.. ProcessCatalogue.GcCollections.Labels[0].Values];

    private readonly MetricRegistry _registry;
    private readonly ProcessUptime _uptime;

    public ProcessMetrics(MetricRegistry registry, ProcessUptime uptime)
    {
        (_registry, _uptime) = (registry, uptime);
        registry.Gauge(ProcessCatalogue.StartTime).With().Set(uptime.StartedAt.ToUnixTimeMilliseconds() / 1000d);
        var (version, commit) = Build(Assembly.GetEntryAssembly() ?? typeof(ProcessMetrics).Assembly);
        registry.Gauge(ProcessCatalogue.BuildInfo).With(version, commit).Set(1);
    }

    public void Collect()
    {
        var process = ProcessFigures.Read();
        _registry.Gauge(CoreCatalogue.Uptime).With().Set(_uptime.Elapsed.TotalSeconds);
        _registry.Counter(ProcessCatalogue.Cpu).With().RaiseTo(process.CpuTime.TotalSeconds);
        _registry.Gauge(ProcessCatalogue.ResidentMemory).With().Set(process.ResidentBytes);
        _registry.Counter(ProcessCatalogue.GcPause).With().RaiseTo(process.GcPause.TotalSeconds);
        _registry.Gauge(ProcessCatalogue.HeapSize).With().Set(process.HeapBytes);
        _registry.Counter(ProcessCatalogue.Allocated).With().RaiseTo(process.AllocatedBytes);
        _registry.Gauge(ProcessCatalogue.PoolThreads).With().Set(process.Threads);
        _registry.Gauge(ProcessCatalogue.WaitingWork).With().Set(process.WaitingWork);
        _registry.Counter(ProcessCatalogue.Contentions).With().RaiseTo(process.Contentions);
        for (var generation = 0; generation < s_generations.Length; generation++)
        {
            // The runtime counts a collection of an older generation for the younger ones too.
            var older = generation == s_generations.Length - 1 ? 0 : GC.CollectionCount(generation + 1);
            _registry.Counter(ProcessCatalogue.GcCollections).With(s_generations[generation]).RaiseTo(GC.CollectionCount(generation) - older);
        }
    }

    /// <summary>Splits the informational version <c>0.1.0+commit</c>.</summary>
    internal static (string Version, string Commit) Build(Assembly assembly)
    {
        var text = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
        return text.Split('+', 2) is [var version, var commit] ? (version, commit) : (text, "unknown");
    }
}
