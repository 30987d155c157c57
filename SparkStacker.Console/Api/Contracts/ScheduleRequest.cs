using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SparkStacker.Console.Schedules;

namespace SparkStacker.Console.Api.Contracts;

internal sealed record ScheduleRequest : IValidatableObject
{
    [Required]
    [Description("When the strategy may enter; none for always.")]
    public IReadOnlyList<WindowItem>? Windows { get; init; }

    public TradingSchedule ToSchedule() => new([.. Windows!.Select(w => w.ToWindow())]);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Windows!.Count > TradingSchedule.MostWindows)
        {
            yield return new ValidationResult($"Found {Windows.Count} windows, allowed: {TradingSchedule.MostWindows} at most.", ["windows"]);
        }
        else if (Windows.Select((w, i) => w is null ? $"window {i + 1}: found null." : w.Problem() is { } problem ? $"window {i + 1}: {problem}" : null).FirstOrDefault(p => p is not null) is { } first)
        {
            yield return new ValidationResult(first, ["windows"]);
        }
    }
}
