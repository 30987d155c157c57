using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record LiftRequest
{
    [StringLength(100, MinimumLength = 1)]
    [Description("Only this strategy's own stops; missing lifts all.")]
    public string? Strategy { get; init; }
}
