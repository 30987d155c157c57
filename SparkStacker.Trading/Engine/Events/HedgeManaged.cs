using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>A rule about a main position and its hedge acts. Percentages are net P&amp;L of the margin at entry.</summary>
/// <param name="Strategy">Strategy.</param>
/// <param name="Main">Main position.</param>
/// <param name="Rule">Rule.</param>
/// <param name="LimitPercent">From where it acts.</param>
/// <param name="MainPercent">Main position now.</param>
/// <param name="HedgePercent">Hedge now.</param>
public sealed record HedgeManaged(
    StrategyId Strategy, PositionId Main, HedgeRule Rule, decimal LimitPercent, decimal MainPercent, decimal HedgePercent) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"The main position of {Strategy} is at {MainPercent:0.00} % and its hedge at {HedgePercent:0.00} % of their margin (limit {LimitPercent:0.##} %): " + Rule switch
    {
        HedgeRule.Halve => "half of the hedge closes.",
        HedgeRule.CloseMain => "the main position closes, the hedge stays until its own stop.",
        _ => "both close.",
    };
}
