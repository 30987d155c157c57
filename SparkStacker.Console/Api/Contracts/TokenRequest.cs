using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SparkStacker.Console.Identity;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record TokenRequest
{
    [Required]
    [StringLength(254, MinimumLength = 3)]
    [Description("Email address of the user.")]
    public string? Email { get; init; }

    [Required]
    [StringLength(PasswordRules.MaximumLength, MinimumLength = 1)]
    [Description("Password of the user.")]
    public string? Password { get; init; }

    [StringLength(40, MinimumLength = 1)]
    [Description("Code of the authenticator app, or a recovery code; needed where the account has a second factor.")]
    public string? TwoFactorCode { get; init; }
}
