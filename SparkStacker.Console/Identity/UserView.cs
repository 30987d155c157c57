namespace SparkStacker.Console.Identity;

/// <summary>A user as the page of users shows it.</summary>
/// <param name="IsSelf">The one who looks.</param>
/// <param name="LockedUntil">Too many wrong passwords; null where not locked.</param>
public sealed record UserView(
    string Id, string Email, string Role, bool IsDisabled, bool MustChangePassword, bool IsSelf, DateTimeOffset CreatedAt, DateTimeOffset? LockedUntil);
