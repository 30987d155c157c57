using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record ParametersRequest
{
    [Required]
    [Description("All values that differ from the defaults, by name; what is missing gets its default.")]
    public Dictionary<string, decimal>? Parameters { get; init; }

    [StringLength(200)]
    [Description("Why, for the history.")]
    public string? Reason { get; init; }
}
