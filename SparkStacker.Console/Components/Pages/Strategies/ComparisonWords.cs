using SparkStacker.Trading.Backtesting.Comparisons;

namespace SparkStacker.Console.Components.Pages.Strategies;

/// <summary>Causes as people read them.</summary>
internal static class ComparisonWords
{
    public static string Of(ComparisonCause cause) => cause switch
    {
        ComparisonCause.Slippage => "Slippage",
        ComparisonCause.Fee => "Fees",
        ComparisonCause.Funding => "Funding",
        ComparisonCause.Size => "Size",
        ComparisonCause.MissedSignal => "Missed signal",
        ComparisonCause.StrategyOff => "Strategy off",
        ComparisonCause.RestartGap => "Restart or gap",
        ComparisonCause.ManualAction => "Manual action",
        ComparisonCause.RiskAction => "Risk rule",
        ComparisonCause.ParameterChange => "Parameter change",
        ComparisonCause.EarlierDifference => "Follows from an earlier one",
        ComparisonCause.StillOpen => "Open still",
        _ => "Unexpected trade",
    };
}
