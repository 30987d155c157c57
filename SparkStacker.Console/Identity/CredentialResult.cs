namespace SparkStacker.Console.Identity;

/// <summary>What came of an email, a password and a code.</summary>
/// <param name="User">Null where refused.</param>
/// <param name="Problem">Stable code of why not; null where let in.</param>
internal sealed record CredentialResult(ApplicationUser? User, string? Problem, DateTimeOffset? LockedUntil);
