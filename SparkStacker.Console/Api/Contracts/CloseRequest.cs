using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record CloseRequest
{
    [Required]
    [Range(typeof(decimal), "0", "1", MinimumIsExclusive = true)]
    [Description("Part of the position to close at market, above 0; 1 closes all of it.")]
    public decimal? Fraction { get; init; }
}
