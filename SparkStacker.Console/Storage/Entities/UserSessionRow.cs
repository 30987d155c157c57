using SparkStacker.Console.Identity.Sessions;

namespace SparkStacker.Console.Storage.Entities;

/// <summary>Table <c>user_sessions</c>: a browser or a program that has signed in with a password.</summary>
internal sealed class UserSessionRow
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required SessionKind Kind { get; init; }

    /// <summary>What the client called itself, shortened.</summary>
    public required string Device { get; init; }

    public required string? Address { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastUsedAt { get; set; }

    /// <summary>However busy it is, it ends then.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Last time that the password was typed.</summary>
    public required DateTimeOffset VerifiedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
