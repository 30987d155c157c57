using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>Somebody who may sign in.</summary>
internal sealed record UserItem(
    string Id, string Email, string Role, bool IsDisabled, bool MustChangePassword, bool IsSelf, DateTimeOffset CreatedAt, DateTimeOffset? LockedUntil)
{
    public static UserItem Of(UserView u) => new(u.Id, u.Email, u.Role, u.IsDisabled, u.MustChangePassword, u.IsSelf, u.CreatedAt, u.LockedUntil);
}
