namespace SparkStacker.Console.Storage.Stores;

/// <summary>Who did what: append-only, each entry bound to the one before by a hash.</summary>
public interface IAuditLog
{
    /// <summary>Writes an entry. What can't be written must not be done: callers refuse to act on a fault.</summary>
    /// <returns>Null when durable; otherwise one sentence that says why not.</returns>
    Task<string?> AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The number of the first entry that was changed, or after which one is missing; null where all is whole.</summary>
    /// <remarks>Entries cut off at the end can only be seen by comparing with a hash that was kept elsewhere.</remarks>
    Task<long?> FindBreakAsync(CancellationToken cancellationToken);
}
