using Microsoft.Extensions.Options;
using SparkStacker.Monitoring.Access;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Refuses to start with a token file that gives no token: the metrics would be closed, or worse, open.</summary>
internal sealed class MetricsOptionsValidator : IValidateOptions<MetricsOptions>
{
    public ValidateOptionsResult Validate(string? name, MetricsOptions options) =>
        options.TokenFile is { } path && TokenFile.TryRead(path, out _) is { } problem
            ? ValidateOptionsResult.Fail($"{MetricsOptions.Section}:TokenFile: {problem}")
            : ValidateOptionsResult.Success;
}
