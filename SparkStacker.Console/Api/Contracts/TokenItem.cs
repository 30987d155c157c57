using SparkStacker.Console.Identity.Tokens;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>An API token, never the token itself.</summary>
internal sealed record TokenItem(
    string Id, string Name, ApiTokenScope Scope, string Owner, string? AddressRange, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt,
    string? LastUsedAddress)
{
    public static TokenItem Of(ApiTokenView v) => new(v.Id, v.Name, v.Scope, v.Owner, v.AddressRange, v.CreatedAt, v.ExpiresAt, v.LastUsedAt, v.LastUsedAddress);
}
