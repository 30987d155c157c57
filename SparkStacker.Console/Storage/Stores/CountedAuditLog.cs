using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>Counts what goes to the audit, and refused sign-ins among it: the metric and the audit can't tell different stories.</summary>
internal sealed class CountedAuditLog(AuditLog log, ConsoleMetrics metrics) : IAuditLog, IDisposable
{
    public async Task<string?> AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var fault = await log.AppendAsync(entry, cancellationToken);
        // A command is counted once, by its outcome; one that didn't run because this failed has no other.
        if (fault is not null || entry.Result != AuditEntry.Started)
        {
            metrics.Audited(entry.Action, fault is null ? entry.Result : "not_written");
        }

        if (Refusal(entry) is { } reason)
        {
            metrics.AuthenticationFailed(reason);
        }

        return fault;
    }

    public Task<long?> FindBreakAsync(CancellationToken cancellationToken) => log.FindBreakAsync(cancellationToken);

    public void Dispose() => log.Dispose();

    private static AuthFailureReason? Refusal(AuditEntry entry) => (entry.Action, entry.Result) switch
    {
        ("sign_in", "unknown_user" or "wrong_password" or "wrong_two_factor_code") or ("change_password", "wrong") => AuthFailureReason.InvalidCredentials,
        ("sign_in", "locked_out") or ("change_password", "locked") => AuthFailureReason.LockedOut,
        ("sign_in", "disabled") => AuthFailureReason.Disabled,
        ("setup", "wrong_code") => AuthFailureReason.SetupCode,
        _ => null,
    };
}
