using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;
using SparkStacker.Console.Backtests.Optimizations;

namespace SparkStacker.Console.Components.Pages.Backtests.Optimizations;

/// <summary>What was swept, newest first, and a form to sweep something.</summary>
public sealed partial class OptimizationsPage : JobListPage<OptimizationJob>
{
    [Inject] internal IOptimizationReader Reader { get; init; } = default!;

    private protected override IJobReader<OptimizationJob> Source => Reader;
}
