using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>A strategy's code failed or didn't come back: it is switched off and not run any more until the console starts anew.</summary>
/// <param name="Strategy">Strategy.</param>
/// <param name="Reason">What it did.</param>
public sealed record StrategyFaulted(StrategyId Strategy, string Reason) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"{Strategy} is switched off: {Reason}";
}
