using System.Diagnostics;
using SparkStacker.Console.Storage.Stores;
using SparkStacker.Trading.Engine;

namespace SparkStacker.Console.Identity;

/// <summary>Writes what concerns users and signing in to the audit.</summary>
internal sealed class UserAudit(IAuditLog audit, RequestAddress address, ILogger<UserAudit> logger)
{
    /// <summary>Makes a change between its two entries; not at all where the first can't be written.</summary>
    /// <param name="change">Null when done; otherwise why not.</param>
    public async Task<EngineError?> RunAsync(string actor, string action, string? target, string? oldValue, string? newValue, Func<Task<EngineError?>> change)
    {
        if (await StartAsync(actor, action, target, oldValue, newValue) is { } fault)
        {
            return new EngineError("audit_not_written", $"Nothing was done, because the audit can't be written. {fault}");
        }

        var result = "failed";
        try
        {
            var error = await change();
            result = error?.Code;
            return error;
        }
        finally
        {
            await WriteAsync(actor, action, target, oldValue, newValue, result);
        }
    }

    /// <summary>Written before a change; on a fault, which is returned, the change must not be made.</summary>
    public Task<string?> StartAsync(string actor, string action, string? target, string? oldValue, string? newValue) =>
        WriteAsync(actor, action, target, oldValue, newValue, AuditEntry.Started);

    /// <returns>Null when durable; otherwise why not.</returns>
    public async Task<string?> WriteAsync(string actor, string action, string? target, string? oldValue, string? newValue, string? error)
    {
        var entry = new AuditEntry(
            actor.Length > 0 ? actor : "anonymous", address.Value, action, target, oldValue, newValue, error ?? "done", Activity.Current?.TraceId.ToString());
        if (await audit.AppendAsync(entry, CancellationToken.None) is { } fault)
        {
            logger.NotAudited(action, fault);
            return fault;
        }

        return null;
    }
}
