using SparkStacker.Console.Identity.Tokens;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>api_tokens</c>: what scripts sign in with.</summary>
internal sealed class ApiTokenRow
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string Name { get; init; }

    public required ApiTokenScope Scope { get; init; }

    /// <summary>SHA-256 of the token; the token itself is kept nowhere.</summary>
    public required string Hash { get; init; }

    /// <summary>Fingerprint of the owner's security stamp: a changed password or role ends the token.</summary>
    public required string Stamp { get; set; }

    /// <summary>Network that it may be used from, for example <c>192.0.2.0/24</c>; null for everywhere.</summary>
    public required string? AddressRange { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public string? LastUsedAddress { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
