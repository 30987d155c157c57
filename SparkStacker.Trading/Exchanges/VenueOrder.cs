using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Exchanges;

/// <summary>An order as the venue knows it.</summary>
/// <param name="Id">Our name of it.</param>
/// <param name="VenueOrderId">The venue's name.</param>
/// <param name="State">State; <see cref="OrderState.Expired"/> where the venue has never seen the id.</param>
/// <param name="Reason">Why it ended, where the venue says so.</param>
public sealed record VenueOrder(ClientOrderId Id, string? VenueOrderId, OrderState State, string? Reason);
