using System.Reflection;
using SparkStacker.Monitoring.Machine;
using SparkStacker.Monitoring.Metrics.Catalogue;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Figures of the process, from the operating system and the runtime.</summary>
internal sealed class ProcessMetrics : IMetricCollector
{
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
    }

    /// <summary>Splits the informational version <c>0.1.0+commit</c>.</summary>
    internal static (string Version, string Commit) Build(Assembly assembly)
    {
        var text = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
        return text.Split('+', 2) is [var version, var commit] ? (version, commit) : (text, "unknown");
    }
}
