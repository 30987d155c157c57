namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>audit_entries</c>: who did what. Never changed; each row names the hash of the one before.</summary>
internal sealed class AuditRow
{
    /// <summary>From 1, without gaps.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset Time { get; init; }

    public required string Actor { get; init; }

    public required string? Address { get; init; }

    public required string Action { get; init; }

    public required string? Target { get; init; }

    public required string? OldValue { get; init; }

    public required string? NewValue { get; init; }

    public required string Result { get; init; }

    public required string? TraceId { get; init; }

    /// <summary>The caller's own name for the request; null where it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Hash of the row before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>See <see cref="Stores.AuditChain"/>.</summary>
    public string Hash { get; set; } = "";
}
