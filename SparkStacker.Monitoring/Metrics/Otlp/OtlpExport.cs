using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace SparkStacker.Monitoring.Metrics.Otlp;

/// <summary>Pushes the meter's instruments, where an address is set. A collector that is away is asked again at the next push.</summary>
internal sealed class OtlpExport(MetricsExporter exporter, IOptions<OtlpOptions> options, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrEmpty(options.Value.MetricsUrl))
        {
            return;
        }

        using var provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(MetricRegistry.MeterName)
            .ConfigureResource(resource => resource.AddService("sparkstacker"))
            .AddOtlpExporter((otlp, reader) =>
            {
                otlp.Endpoint = new Uri(options.Value.MetricsUrl);
                otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
                // The loop below decides when, so that gauges are read just before.
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = int.MaxValue;
            })
            .Build();
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.IntervalSeconds), time);
        try
        {
            do
            {
                exporter.Collect();
                provider.ForceFlush();
            }
            while (await beat.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
        }
    }
}
