using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Risk;

/// <summary>A limit that stopped trading and holds until it is lifted. Survives restarts.</summary>
/// <param name="Rule"><see cref="RiskRule.DailyLoss"/> or <see cref="RiskRule.Drawdown"/>.</param>
/// <param name="Strategy">The only strategy that it stops; null stops all.</param>
/// <param name="At">Market time at which the limit was reached.</param>
/// <param name="Until">Market time at which it ends by itself; null where only an admin lifts it.</param>
/// <param name="Limit">What is allowed, with unit.</param>
/// <param name="Value">What was found, with unit.</param>
/// <param name="Sentence">The whole reason for people.</param>
public sealed record RiskStop(
    RiskRule Rule, StrategyId? Strategy, DateTimeOffset At, DateTimeOffset? Until, string Limit, string Value, string Sentence)
{
    /// <summary>Whether it holds back entries of a strategy.</summary>
    public bool Holds(StrategyId strategy) => Strategy is null || Strategy == strategy;
}
