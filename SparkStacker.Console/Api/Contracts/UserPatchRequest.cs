using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record UserPatchRequest : IValidatableObject
{
    [AllowedValues(Roles.Viewer, Roles.Trader, Roles.Admin, null)]
    [Description("New role.")]
    public string? Role { get; init; }

    [Description("Whether the user may not sign in.")]
    public bool? IsDisabled { get; init; }

    [Description("True replaces the password by a one-time password.")]
    public bool? ResetPassword { get; init; }

    // One at a time: half a change can't be left behind.
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if ((Role is null ? 0 : 1) + (IsDisabled is null ? 0 : 1) + (ResetPassword is true ? 1 : 0) != 1)
        {
            yield return new ValidationResult("Exactly one of role, isDisabled and resetPassword true is needed.");
        }
    }
}
