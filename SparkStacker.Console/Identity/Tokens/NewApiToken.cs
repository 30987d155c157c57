namespace SparkStacker.Console.Identity.Tokens;

/// <summary>What a token shall be.</summary>
/// <param name="AddressRange">Address or network that it may be used from; null for everywhere.</param>
/// <param name="ExpiresAt">Null for never.</param>
internal sealed record NewApiToken(string? Name, ApiTokenScope Scope, string? AddressRange, DateTimeOffset? ExpiresAt);
