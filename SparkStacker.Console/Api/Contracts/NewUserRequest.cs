using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record NewUserRequest
{
    [Required]
    [StringLength(254, MinimumLength = 3)]
    [Description("Email address; the name to sign in with.")]
    public string? Email { get; init; }

    [Required]
    [AllowedValues(Roles.Viewer, Roles.Trader, Roles.Admin)]
    [Description("What the user may do.")]
    public string? Role { get; init; }

    [StringLength(PasswordRules.MaximumLength, MinimumLength = PasswordRules.MinimumLength)]
    [Description("Password; missing makes one that must be replaced at the first sign-in.")]
    public string? Password { get; init; }
}
