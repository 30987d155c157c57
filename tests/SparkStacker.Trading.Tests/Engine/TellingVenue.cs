using System.Threading.Channels;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>Stands in front of a venue and tells what a test wants besides what the venue tells.</summary>
internal sealed class TellingVenue(IMarketDrivenVenue inner) : IMarketDrivenVenue
{
    private readonly Channel<VenueEvent> _events = Channel.CreateUnbounded<VenueEvent>();

    public string Name => inner.Name;

    public bool NetsPositions => inner.NetsPositions;

    public ChannelReader<VenueEvent> Events
    {
        get
        {
            while (inner.Events.TryRead(out var told))
            {
                _events.Writer.TryWrite(told);
            }

            return _events.Reader;
        }
    }

    public void Tell(VenueEvent told) => _events.Writer.TryWrite(told);

    public MarketRules RulesFor(MarketSymbol symbol) => inner.RulesFor(symbol);

    public decimal WorstFillPrice(MarketSymbol symbol, OrderSide side, decimal touch) => inner.WorstFillPrice(symbol, side, touch);

    public void Begin(MarketSymbol symbol, decimal price) => inner.Begin(symbol, price);

    public void OnMarket(in MarketUpdate update) => inner.OnMarket(update);

    public ValueTask<VenueResult<OrderAcknowledgement>> PlaceAsync(OrderRequest request, CancellationToken cancellationToken) => inner.PlaceAsync(request, cancellationToken);

    public ValueTask<VenueResult<OrderAcknowledgement>> CancelAsync(MarketSymbol symbol, ClientOrderId id, CancellationToken cancellationToken) =>
        inner.CancelAsync(symbol, id, cancellationToken);

    public ValueTask<VenueResult<VenueOrder>> QueryOrderAsync(MarketSymbol symbol, ClientOrderId id, CancellationToken cancellationToken) =>
        inner.QueryOrderAsync(symbol, id, cancellationToken);

    public ValueTask<VenueResult<VenueAccount>> QueryAccountAsync(DateTimeOffset fillsSince, CancellationToken cancellationToken) =>
        inner.QueryAccountAsync(fillsSince, cancellationToken);
}
