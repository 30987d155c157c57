using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record KillSwitchRequest : IValidatableObject
{
    [Required]
    [Description("True stops trading, false lets it go on (admins).")]
    public bool? Engaged { get; init; }

    [Description("Also closes every position; only where engaged.")]
    public bool? Flatten { get; init; }

    [StringLength(200, MinimumLength = 1)]
    [Description("Why; needed where engaged.")]
    public string? Reason { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Engaged is true && string.IsNullOrWhiteSpace(Reason))
        {
            yield return new ValidationResult("Missing; a reason is needed to stop trading.", ["reason"]);
        }

        if (Engaged is false && Flatten is true)
        {
            yield return new ValidationResult("Found true, allowed: only together with engaged true.", ["flatten"]);
        }
    }
}
