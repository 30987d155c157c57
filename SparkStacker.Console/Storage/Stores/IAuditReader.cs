using SparkStacker.Console.Storage.Entities;

namespace SparkStacker.Console.Storage.Stores;

/// <summary>Reads the audit for people.</summary>
internal interface IAuditReader
{
    /// <summary>Entries below <paramref name="before"/>, the newest first; null begins at the newest.</summary>
    Task<IReadOnlyList<AuditRow>> ListAsync(AuditFilter filter, long? before, int limit, CancellationToken cancellationToken);

    /// <summary>The actions that there are, by name.</summary>
    Task<IReadOnlyList<string>> ActionsAsync(CancellationToken cancellationToken);

    Task<long> CountAsync(CancellationToken cancellationToken);
}
