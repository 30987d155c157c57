using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SparkStacker.Monitoring.Health;
using SparkStacker.Monitoring.Logging;
using SparkStacker.Monitoring.Metrics;
using SparkStacker.Monitoring.Metrics.Otlp;

namespace SparkStacker.Monitoring;

/// <summary>Registration of everything in this project but the log providers, see <see cref="LoggingServices"/>.</summary>
public static class MonitoringServices
{
    /// <summary>Metrics, readiness and the lines of engine events. Needs the engine's reader and events.</summary>
    public static IServiceCollection AddSparkStackerMonitoring(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddMetrics(configuration).AddReadiness().AddHostedService<EngineEventLogger>();
    }

    private static IServiceCollection AddMetrics(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MetricsOptions>().Bind(configuration.GetSection(MetricsOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MetricsOptions>, MetricsOptionsValidator>());
        services.TryAddSingleton<MetricRegistry>(provider => new MetricRegistry(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<MetricsTokenFile>();
        services.TryAddSingleton<ProcessUptime>();
        services.TryAddSingleton<ConsoleMetrics>();
        services.TryAddSingleton<BacktestMetrics>();
        services.TryAddSingleton<ComparisonMetrics>();
        services.TryAddSingleton<SeriesSeeder>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMetricCollector, SnapshotMetrics>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMetricCollector, ProcessMetrics>());
        services.TryAddSingleton(provider =>
            new MetricsExporter(provider.GetRequiredService<MetricRegistry>(), provider.GetServices<IMetricCollector>()));
        services.AddOptions<OtlpOptions>().Bind(configuration.GetSection(OtlpOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OtlpOptions>, OtlpOptionsValidator>());
        services.AddHostedService<OtlpExport>();
        return services.AddHostedService<EngineMetrics>();
    }

    private static IServiceCollection AddReadiness(this IServiceCollection services)
    {
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IReadinessCheck, EngineRunningCheck>(),
            ServiceDescriptor.Singleton<IReadinessCheck, JournalWritableCheck>(),
            ServiceDescriptor.Singleton<IReadinessCheck, LedgerConsistentCheck>(),
            ServiceDescriptor.Singleton<IReadinessCheck, MarketDataFreshCheck>(),
            ServiceDescriptor.Singleton<IReadinessCheck, ReconciledCheck>(),
        ]);
        services.TryAddSingleton<Readiness>();
        return services.AddHostedService<LifeSign>();
    }
}
