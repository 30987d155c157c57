using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record ProtectionRequest : IValidatableObject
{
    [Range(typeof(decimal), "0", "1000000000", MinimumIsExclusive = true)]
    [Description("New stop-loss price, quote currency; missing keeps it.")]
    public decimal? StopLossPrice { get; init; }

    [Range(typeof(decimal), "0", "1000000000", MinimumIsExclusive = true)]
    [Description("New take-profit price, quote currency; missing keeps it.")]
    public decimal? TakeProfitPrice { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (StopLossPrice is null && TakeProfitPrice is null)
        {
            yield return new ValidationResult("stopLossPrice, takeProfitPrice or both are needed.");
        }
    }
}
