namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>refresh_tokens</c>: each renews a session's access once; the used ones stay to recognise a thief.</summary>
internal sealed class RefreshTokenRow
{
    /// <summary>SHA-256 of the token; the token itself is kept nowhere.</summary>
    public required string Hash { get; init; }

    public required string SessionId { get; init; }

    /// <summary>Fingerprint of the user's security stamp: a changed password or role ends the token.</summary>
    public required string Stamp { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
