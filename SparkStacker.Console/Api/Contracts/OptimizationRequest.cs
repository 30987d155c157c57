using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SparkStacker.Console.Backtests.Optimizations;
using SparkStacker.Trading.Backtesting.Sweeps;

namespace SparkStacker.Console.Api.Contracts;

/// <summary>A backtest's settings, with ranges in place of some parameters. What is neither swept nor named has the value in force.</summary>
internal sealed record OptimizationRequest : BacktestRequest, IValidatableObject
{
    [Required]
    [Description("Parameters to sweep: 1 to 8 ranges.")]
    public RangeRequest[]? Ranges { get; init; }

    [Range(1, ParameterSpace.MostSets)]
    [Description("Draws so many sets instead of trying the whole grid.")]
    public int? Random { get; init; }

    [Range(0, int.MaxValue)]
    [Description("Seed of the draw and of the bootstrap; 1 where it is missing.")]
    public int? Seed { get; init; }

    [Range(0, OptimizationCheck.MostWindows)]
    [Description("Windows of days to train and to test on; 0 ranks by all days, 4 where it is missing.")]
    public int? WalkForward { get; init; }

    [AllowedValues(null, "sharpe", "sortino", "calmar", "return", "profit_factor", "expectancy", "win_ratio", "drawdown")]
    [Description("Figure to rank by, of the testing days where there are any; sharpe where it is missing.")]
    public string? Rank { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Ranges!.Any(r => r?.Name is null))
        {
            yield return new ValidationResult("Each range needs a name, from, to and step.", ["ranges"]);
        }
    }

    public OptimizationOrder ToOptimization() => new()
    {
        Backtest = ToOrder(),
        Ranges = [.. Ranges!.Select(r => new ParameterRange(r.Name ?? "", r.From, r.To, r.Step))],
        Random = Random,
        Seed = Seed ?? 1,
        Windows = WalkForward ?? 4,
        Rank = Enum.Parse<SweepMetric>((Rank ?? "sharpe").Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
    };
}
