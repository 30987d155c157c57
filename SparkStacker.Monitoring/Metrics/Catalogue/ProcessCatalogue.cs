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

    public static MetricDefinition GcCollections { get; } = new()
    {
        Name = "dotnet_gc_collections_total",
        Kind = MetricKind.Counter,
        Help = "Garbage collections, by the oldest generation that they looked at.",
        Source = ".NET runtime",
        Labels = [MetricLabel.Of("generation", "0", "1", "2")],
    };

    public static MetricDefinition HeapSize { get; } = new()
    {
        Name = "dotnet_gc_heap_size_bytes",
        Kind = MetricKind.Gauge,
        Unit = "bytes",
        Help = "Memory that the runtime's objects take, garbage included.",
        Source = ".NET runtime",
    };

    public static MetricDefinition Allocated { get; } = new()
    {
        Name = "dotnet_gc_allocated_bytes_total",
        Kind = MetricKind.Counter,
        Unit = "bytes",
        Help = "Memory that was asked for.",
        Source = ".NET runtime",
    };

    public static MetricDefinition PoolThreads { get; } = new()
    {
        Name = "dotnet_thread_pool_threads",
        Kind = MetricKind.Gauge,
        Help = "Threads of the thread pool.",
        Source = ".NET runtime",
    };

    public static MetricDefinition WaitingWork { get; } = new()
    {
        Name = "dotnet_thread_pool_queue_length",
        Kind = MetricKind.Gauge,
        Help = "Work that waits for a thread of the pool.",
        Source = ".NET runtime",
    };

    public static MetricDefinition Contentions { get; } = new()
    {
        Name = "dotnet_lock_contentions_total",
        Kind = MetricKind.Counter,
        Help = "Times that a thread waited for another one's lock.",
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

    public static ImmutableArray<MetricDefinition> All { get; } = [StartTime, Cpu, ResidentMemory, GcPause, GcCollections, HeapSize, Allocated, PoolThreads, WaitingWork, Contentions, BuildInfo];
}
