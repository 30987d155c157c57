namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>audit_anchors</c>: where the audit was cut off at its old end. Never changed; an entry of the audit repeats each.</summary>
internal sealed class AuditAnchorRow
{
    /// <summary>The last entry that was removed.</summary>
    public required long Sequence { get; init; }

    /// <summary>Its hash, which the first remaining entry names.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset Time { get; init; }
}
