using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record RefreshRequest
{
    [Required]
    [StringLength(200, MinimumLength = 1)]
    [Description("The newest refresh token of the session; each works once.")]
    public string? RefreshToken { get; init; }
}
