using System.Threading.Channels;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Tests.Engine;

/// <summary>Stands in front of a venue and loses requests and answers as the test wants.</summary>
internal sealed class UnhappyVenue(IMarketDrivenVenue inner) : IMarketDrivenVenue
{
    /// <summary>The error told instead of the venue's answer, and whether the request arrives all the same; null leaves a request alone.</summary>
    public Func<OrderRequest, (bool Forward, VenueError Error)?> Answer { get; set; } = _ => null;

    /// <summary>Questions get no answer.</summary>
    public bool IsMute { get; set; }

    public string Name => inner.Name;

    public ChannelReader<VenueEvent> Events => inner.Events;

    public MarketRules RulesFor(MarketSymbol symbol) => inner.RulesFor(symbol);

    public decimal WorstFillPrice(MarketSymbol symbol, OrderSide side, decimal touch) => inner.WorstFillPrice(symbol, side, touch);

    public void Begin(MarketSymbol symbol, decimal price) => inner.Begin(symbol, price);

    public void OnMarket(in MarketUpdate update) => inner.OnMarket(update);

    public async ValueTask<VenueResult<OrderAcknowledgement>> PlaceAsync(OrderRequest request, CancellationToken cancellationToken)
    {
        if (Answer(request) is not { } answer)
        {
            return await inner.PlaceAsync(request, cancellationToken);
        }

        if (answer.Forward)
        {
            await inner.PlaceAsync(request, cancellationToken);
        }

        return answer.Error;
    }

    public ValueTask<VenueResult<OrderAcknowledgement>> CancelAsync(MarketSymbol symbol, ClientOrderId id, CancellationToken cancellationToken) =>
        inner.CancelAsync(symbol, id, cancellationToken);

    public ValueTask<VenueResult<VenueOrder>> QueryOrderAsync(MarketSymbol symbol, ClientOrderId id, CancellationToken cancellationToken) =>
        IsMute ? new(new VenueError(VenueErrorKind.Unknown, "timeout", "No answer.")) : inner.QueryOrderAsync(symbol, id, cancellationToken);

    public ValueTask<VenueResult<VenueAccount>> QueryAccountAsync(DateTimeOffset fillsSince, CancellationToken cancellationToken) =>
        IsMute ? new(new VenueError(VenueErrorKind.Unknown, "timeout", "No answer.")) : inner.QueryAccountAsync(fillsSince, cancellationToken);
}
