using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace SparkStacker.Monitoring.Health;

/// <summary>Asks every check whether the console is ready.</summary>
public sealed class Readiness
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly ImmutableArray<IReadinessCheck> _checks;
    private readonly TimeProvider _time;
    private readonly ILogger<Readiness> _logger;

    /// <param name="checks">Checks; reported in the order of their names.</param>
    /// <param name="time">Clock of the time-out.</param>
    /// <param name="logger">Takes what a check throws.</param>
    public Readiness(IEnumerable<IReadinessCheck> checks, TimeProvider time, ILogger<Readiness> logger)
    {
        _checks = [.. checks.OrderBy(check => check.Name, StringComparer.Ordinal)];
        (_time, _logger) = (time, logger);
    }

    /// <summary>Runs all checks. A check that throws or takes more than 2 s has failed.</summary>
    public async Task<ReadinessReport> ReportAsync(CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(_checks.Select(check => RunAsync(check, cancellationToken))).ConfigureAwait(false);
        return ReadinessReport.Of([.. answers]);
    }

    private async Task<ReadinessReport.Check> RunAsync(IReadinessCheck check, CancellationToken cancellationToken)
    {
        try
        {
            var (isReady, detail) = await check.CheckAsync(cancellationToken).AsTask().WaitAsync(s_patience, _time, cancellationToken).ConfigureAwait(false);
            return new ReadinessReport.Check(check.Name, isReady ? "ok" : "failed", detail);
        }
        catch (TimeoutException)
        {
            return new ReadinessReport.Check(check.Name, "failed", $"No answer within {s_patience.TotalSeconds} s.");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _logger.CheckFailed(check.Name, fault);
            return new ReadinessReport.Check(check.Name, "failed", "The check itself failed; the log says why.");
        }
    }
}
