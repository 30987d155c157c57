using SparkStacker.Trading.Backtesting.Sweeps;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Console.Backtests.Optimizations;

/// <summary>The set in use beside the proposed one. Nothing of it is applied without a command.</summary>
/// <param name="CurrentVersion">Version of the parameters in use when the sweep ran: what a command must name to apply the changes.</param>
/// <param name="Changes">Swept values of the proposed set: what applying it sets; all other parameters stay as they are.</param>
/// <param name="Tries">Sets that were tried.</param>
/// <param name="Confidence">0 to 1; null where it can't be said.</param>
/// <param name="ConfidenceMeaning">What the confidence is.</param>
public sealed record OptimizationSuggestion(
    int CurrentVersion, EvaluatedSet Current, EvaluatedSet Proposed, SortedDictionary<string, decimal> Changes, int Tries, double? Confidence, string ConfidenceMeaning,
    IReadOnlyList<SuggestionWarning> Warnings)
{
    public static OptimizationSuggestion Of(SweepSettings settings, SweepResult result, Suggestion suggestion, ParameterSet current)
    {
        var strategy = settings.Backtest.Strategy;
        return new OptimizationSuggestion(
            current.Version, EvaluatedSet.Of(strategy, suggestion.Current), EvaluatedSet.Of(strategy, suggestion.Proposed), OptimizationSet.Swept(settings, result.Rows[0]),
            suggestion.Tries, suggestion.Confidence, Suggestion.ConfidenceMeaning, suggestion.Warnings);
    }
}
