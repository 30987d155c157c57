using Microsoft.AspNetCore.Identity;

namespace SparkStacker.Console.Identity;

/// <summary>A person who may sign in.</summary>
public sealed class ApplicationUser : IdentityUser
{
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>May not sign in; the account and its history stay.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>The password was set by someone else and must be replaced at the next sign-in.</summary>
    public bool MustChangePassword { get; set; }
}
