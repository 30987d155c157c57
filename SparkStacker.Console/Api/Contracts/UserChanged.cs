namespace SparkStacker.Console.Api.Contracts;

/// <summary>A user was created or changed.</summary>
/// <param name="OneTimePassword">Shown this once; null where none was made.</param>
internal sealed record UserChanged(UserItem User, string? OneTimePassword);
