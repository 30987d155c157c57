using System.Diagnostics;
using SparkStacker.Console.Storage.Stores;

namespace SparkStacker.Console.Identity;

/// <summary>Writes what concerns users and signing in to the audit.</summary>
internal sealed class UserAudit(IAuditLog audit, RequestAddress address, ILogger<UserAudit> logger)
{
    public async Task WriteAsync(string actor, string action, string? target, string? oldValue, string? newValue, string? error)
    {
        var entry = new AuditEntry(
            actor.Length > 0 ? actor : "anonymous", address.Value, action, target, oldValue, newValue, error ?? "done", Activity.Current?.TraceId.ToString());
        if (await audit.AppendAsync(entry, CancellationToken.None) is { } fault)
        {
            logger.NotAudited(action, fault);
        }
    }
}
