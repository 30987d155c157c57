using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine.Events;

/// <summary>An order changed its state.</summary>
/// <param name="Order">The order after the change.</param>
/// <param name="ElapsedSeconds">Time from sending to the venue's answer, where this is the answer; otherwise null.</param>
/// <param name="SizingSeconds">Time that risk checks and sizing took, where this is the intent of an entry; otherwise null.</param>
/// <param name="RefusalCode">The venue's code where it refused the order, see <see cref="Exchanges.VenueError.Code"/>; otherwise null.</param>
public sealed record OrderChanged(Order Order, double? ElapsedSeconds = null, double? SizingSeconds = null, string? RefusalCode = null) : EngineEvent
{
    /// <inheritdoc/>
    public override string Sentence =>
        $"{Order.Purpose} {Order.Side.ToString().ToLowerInvariant()} {Order.Size} {Order.Symbol.BaseAsset}: {Order.State.ToString().ToLowerInvariant()}{(Order.Reason is null ? "" : ", " + Order.Reason)}.";
}
