using Microsoft.AspNetCore.Identity;

namespace SparkStacker.Console.Identity;

/// <summary>The rules hold wherever a password is set, also where nobody asked them before.</summary>
internal sealed class PasswordRuleValidator : IPasswordValidator<ApplicationUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<ApplicationUser> manager, ApplicationUser user, string? password) => Task.FromResult(
        PasswordRules.Refuse(password ?? "", user.Email) is { } problem ? IdentityResult.Failed(new IdentityError { Code = "password_rules", Description = problem }) : IdentityResult.Success);
}
