namespace SparkStacker.Console.Identity.Tokens;

/// <summary>A token as lists show it: never the token itself.</summary>
/// <param name="Owner">Email of the user that it acts for.</param>
/// <param name="AddressRange">Network that it may be used from; null for everywhere.</param>
/// <param name="LastUsedAt">To the minute; null where never used.</param>
public sealed record ApiTokenView(
    string Id, string Name, ApiTokenScope Scope, string Owner, string? AddressRange, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt, string? LastUsedAddress);
