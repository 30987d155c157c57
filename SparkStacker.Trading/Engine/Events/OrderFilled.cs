using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>An order was filled, wholly or in part.</summary>
/// <param name="Fill">The execution.</param>
/// <param name="Order">The order after it.</param>
public sealed record OrderFilled(Fill Fill, Order Order) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"{Fill.Side} {Fill.Size} {Fill.Symbol.BaseAsset} filled at {Fill.Price}.";
}
