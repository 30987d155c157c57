using System.Collections.Immutable;

namespace SparkStacker.Monitoring.Metrics.Catalogue;

/// <summary>The process and the .NET runtime.</summary>
internal static class ProcessCatalogue
{
    public static MetricDefinition StartTime { get; } = new()
    {
        Name = "process_start_time_seconds",
        Kind = MetricKind.Gauge,
        Unit = "seconds",
        Help = "Unix time at which the process started.",
        Source = "operating system",
    };

    public static MetricDefinition Cpu { get; } = new()
    {
        Name = "process_cpu_seconds_total",
        Kind = MetricKind.Counter,
        Unit = "seconds",
        Help = "Processor time, user and system.",
        Source = "operating system",
    };

    public static MetricDefinition ResidentMemory { get; } = new()
    {
        Name = "process_resident_memory_bytes",
        Kind = MetricKind.Gauge,
        Unit = "bytes",
        Help = "Memory that the process holds in RAM.",
        Source = "operating system",
    };

    public static MetricDefinition GcPause { get; } = new()
    {
        Name = "dotnet_gc_pause_seconds_total",
        Kind = MetricKind.Counter,
        Unit = "seconds",
        Help = "Time that garbage collections held the process.",
        Source = ".NET runtime",
    };

    public static MetricDefinition BuildInfo { get; } = new()
    {
        Name = "spark_stacker_build_info",
        Kind = MetricKind.Gauge,
        Help = "1; the labels say what runs.",
        Source = "assembly",
        Labels = [MetricLabel.Open("version"), MetricLabel.Open("commit")],
    };

    public static ImmutableArray<MetricDefinition> All { get; } = [StartTime, Cpu, ResidentMemory, GcPause, BuildInfo];
}
