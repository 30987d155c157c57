using Microsoft.AspNetCore.Components;
using SparkStacker.Console.Backtests;

namespace SparkStacker.Console.Components.Pages.Backtests;

/// <summary>What was tried, newest first, and a form to try something.</summary>
public sealed partial class BacktestsPage : JobListPage<BacktestJob>
{
    [Inject] internal IBacktestReader Reader { get; init; } = default!;

    private protected override IJobReader<BacktestJob> Source => Reader;
}
