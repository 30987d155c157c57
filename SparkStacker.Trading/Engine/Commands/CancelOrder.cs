using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine.Commands;

/// <summary>Cancels an entry that is on its way. Orders that protect or close a position stay.</summary>
public sealed record CancelOrder(ClientOrderId Order, string Actor) : EngineCommand(Actor);
