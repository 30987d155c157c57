using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Exchanges;

/// <summary>The venue took an order or a cancel. Fills come as events of their own.</summary>
/// <param name="VenueOrderId">The venue's name; null where it gives none yet.</param>
/// <param name="State">State after the request: resting, filled, cancelled.</param>
public sealed record OrderAcknowledgement(string? VenueOrderId, OrderState State);
