using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Exchanges;

/// <summary>Something that happened at the venue by itself.</summary>
public abstract record VenueEvent
{
    private VenueEvent()
    {
    }

    /// <summary>An order was filled, wholly or in part.</summary>
    /// <param name="Fill">The execution.</param>
    /// <param name="State">State of the order after it: partially filled or filled.</param>
    public sealed record Filled(VenueFill Fill, OrderState State) : VenueEvent;

    /// <summary>An hour's funding was paid or received.</summary>
    /// <param name="Payment">The payment.</param>
    public sealed record Funded(VenueFunding Payment) : VenueEvent;

    /// <summary>An order ended without being filled entirely.</summary>
    /// <param name="Order">Our name of it.</param>
    /// <param name="State">Cancelled or rejected.</param>
    /// <param name="Reason">The venue's reason, one sentence.</param>
    /// <param name="Time">The venue's time.</param>
    public sealed record Ended(ClientOrderId Order, OrderState State, string Reason, DateTimeOffset Time) : VenueEvent;
}
