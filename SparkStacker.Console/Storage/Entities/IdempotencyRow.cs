namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>idempotency_keys</c>: commands that came with a key, and what they were answered.</summary>
internal sealed class IdempotencyRow
{
    /// <summary>Id of the user; the same key of another user is another key.</summary>
    public required string Owner { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, address and body.</summary>
    public required string RequestHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>HTTP status; null until the command has an outcome.</summary>
    public int? Status { get; set; }

    public string? ContentType { get; set; }

    /// <summary>The answer, encrypted: it may hold a one-time password.</summary>
    public byte[]? Body { get; set; }

    public string? Location { get; set; }

    public string? ETag { get; set; }
}
