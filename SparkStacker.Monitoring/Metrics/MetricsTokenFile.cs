using Microsoft.Extensions.Options;
using SparkStacker.Monitoring.Access;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>The bearer token for the metrics.</summary>
/// <param name="options">Names the file.</param>
public sealed class MetricsTokenFile(IOptions<MetricsOptions> options) : TokenFile(options.Value.TokenFile);
