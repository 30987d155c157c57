using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record NewTokenRequest
{
    [Required]
    [StringLength(60, MinimumLength = 1)]
    [Description("What uses it.")]
    public string? Name { get; init; }

    [Required]
    [AllowedValues("read", "trade", "admin")]
    [Description("The most that it may do; never more than its owner.")]
    public string? Scope { get; init; }

    [StringLength(50, MinimumLength = 1)]
    [Description("Address or network that it may be used from; missing for everywhere.")]
    public string? AddressRange { get; init; }

    [Description("When it ends; missing for never.")]
    public DateTimeOffset? ExpiresAt { get; init; }
}
