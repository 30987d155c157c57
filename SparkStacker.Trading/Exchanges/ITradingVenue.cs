using System.Threading.Channels;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges;

/// <summary>Orders out: an exchange, or the paper venue that behaves like one.</summary>
/// <remarks>
/// Nothing here throws for what a venue or a network does: failures are values. An acknowledgement is not a fill;
/// fills and endings of orders arrive in <see cref="Events"/>, in order, at least once (the same fill has the same id).
/// </remarks>
public interface ITradingVenue
{
    /// <summary>Short name, the <c>exchange</c> label of metrics.</summary>
    string Name { get; }

    /// <summary>Whether the venue keeps one net position a market. Where it does, a long and a short cancel each other out.</summary>
    bool NetsPositions => true;

    /// <summary>Fills and changes of orders that happen by themselves. Bounded; the venue waits when it is full.</summary>
    ChannelReader<VenueEvent> Events { get; }

    /// <summary>The market's rules at this venue.</summary>
    MarketRules RulesFor(MarketSymbol symbol);

    /// <summary>The worst price at which a market order may fill when <paramref name="touch"/> is the price now: orders are sized at it.</summary>
    decimal WorstFillPrice(MarketSymbol symbol, OrderSide side, decimal touch);

    /// <summary>Places an order. The same client order id twice places it once and answers with the first one's state.</summary>
    ValueTask<VenueResult<OrderAcknowledgement>> PlaceAsync(OrderRequest request, CancellationToken cancellationToken);

    /// <summary>Cancels an order by our id.</summary>
    ValueTask<VenueResult<OrderAcknowledgement>> CancelAsync(MarketSymbol symbol, ClientOrderId id, CancellationToken cancellationToken);

    /// <summary>What became of an order: asked for each order without a final state after a restart or an unknown outcome.</summary>
    ValueTask<VenueResult<VenueOrder>> QueryOrderAsync(MarketSymbol symbol, ClientOrderId id, CancellationToken cancellationToken);

    /// <summary>All fills and funding payments since a venue time, oldest first, and the account's balance and open positions.</summary>
    ValueTask<VenueResult<VenueAccount>> QueryAccountAsync(DateTimeOffset fillsSince, CancellationToken cancellationToken);
}
