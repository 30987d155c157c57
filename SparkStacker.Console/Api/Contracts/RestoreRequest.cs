using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record RestoreRequest
{
    [StringLength(200)]
    [Description("Why, for the history.")]
    public string? Reason { get; init; }
}
