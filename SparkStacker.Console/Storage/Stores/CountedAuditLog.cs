using SparkStacker.Console.Api;
using SparkStacker.Monitoring.Metrics;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>
/// Names the request of what goes to the audit, counts it, and refused sign-ins among it, and writes a line of it: metric, log and
/// audit can't tell different stories.
/// </summary>
internal sealed class CountedAuditLog(AuditLog log, ConsoleMetrics metrics, IHttpContextAccessor http, ILoggerFactory loggers) : IAuditLog, IDisposable
{
    private readonly ILogger _logger = loggers.CreateLogger("SparkStacker.Console.Commands.Audit");

    public async Task<string?> AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        entry = entry with { RequestId = entry.RequestId ?? ApiGate.GivenName(http.HttpContext) };
        var fault = await log.AppendAsync(entry, cancellationToken);
        // A command is counted once, by its outcome; one that didn't run because this failed has no other.
        if (fault is not null || entry.Result != AuditEntry.Started)
        {
            metrics.Audited(entry.Action, fault is null ? entry.Result : "not_written");
        }

        if (fault is null && entry.Result != AuditEntry.Started)
        {
            Log.Audited(_logger, entry.Action, entry.Target, entry.Actor, entry.Result);
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
