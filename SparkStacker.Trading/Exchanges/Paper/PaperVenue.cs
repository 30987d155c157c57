using System.Threading.Channels;
using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>
/// A venue without real money that follows Hyperliquid's rules and fills orders against the feed. Its books are its own
/// and durable, so that a restarted engine reconciles with it as with an exchange. Not thread-safe: the engine's loop only.
/// </summary>
/// <remarks>
/// Market orders fill whole at the touch (the last price) plus slippage. A trigger fires when the price reaches it and
/// fills at the trigger, or where the market jumped past it at the nearest price that was traded: worse for a stop, better for a target.
/// Within one update stops are tested before targets, as a recorded candle doesn't tell which came first.
/// </remarks>
public sealed class PaperVenue : IMarketDrivenVenue
{
    private readonly PaperBook _book;
    private readonly PaperOptions _options;
    private readonly TimeProvider _marketClock;
    private readonly PaperEventQueue _events = new();
    private readonly Dictionary<MarketSymbol, decimal> _touch = [];
    private readonly Dictionary<MarketSymbol, MarketRules> _rules;
    private readonly Dictionary<MarketSymbol, decimal> _before = [];
    private readonly PaperFunding _funding;
    private readonly PaperMargin? _margin;
    private DateTimeOffset? _lastUpdate;
    private string? _fault;

    /// <param name="account">Account whose books are opened.</param>
    /// <param name="rules">Markets that can be traded.</param>
    /// <param name="store">The books on disk.</param>
    /// <param name="options">Slippage, fees, minimum.</param>
    /// <param name="marketClock">Stamps fills.</param>
    public PaperVenue(TradingAccount account, IEnumerable<MarketRules> rules, IPaperVenueStore store, PaperOptions options, TimeProvider marketClock)
    {
        (_options, _marketClock) = (options, marketClock);
        _book = new PaperBook(account, store);
        _rules = rules.ToDictionary(r => r.Symbol, r => r with
        {
            MinimumNotional = options.MinimumNotional,
            TakerFeeRate = options.TakerFeePercent / 100m,
            MakerFeeRate = options.MakerFeePercent / 100m,
        });
        _funding = new PaperFunding(_book, _touch, options.FundingRatePercentPerHour / 100m);
        _margin = options.EnforceMargin ? new PaperMargin(_book, _rules, _touch) : null;
    }

    /// <summary>The exchange whose rules it follows: the label of metrics.</summary>
    public string Name => "hyperliquid";

    /// <inheritdoc/>
    public bool NetsPositions => _options.Netting;

    /// <inheritdoc/>
    public ChannelReader<VenueEvent> Events => _events;

    /// <inheritdoc/>
    public MarketRules RulesFor(MarketSymbol symbol) => _rules[symbol];

    /// <inheritdoc/>
    public decimal WorstFillPrice(MarketSymbol symbol, OrderSide side, decimal touch) => _options.SlippageBps == 0 ? touch
        : touch * (side == OrderSide.Buy ? 10_000m + _options.SlippageBps : 10_000m - _options.SlippageBps) / 10_000m;

    /// <inheritdoc/>
    public ValueTask<VenueResult<OrderAcknowledgement>> PlaceAsync(OrderRequest request, CancellationToken cancellationToken) => new(Place(request));

    /// <inheritdoc/>
    public ValueTask<VenueResult<OrderAcknowledgement>> CancelAsync(MarketSymbol symbol, ClientOrderId id, CancellationToken cancellationToken)
    {
        if (_book.Find(id) is not { } order || order.State.IsFinal())
        {
            return new(new VenueError(VenueErrorKind.Refused, "order_not_open", "The order was never placed, already cancelled, or filled."));
        }

        var ended = _book.End(order, OrderState.Cancelled, "Cancelled on request.", Now);
        _fault = _book.Commit();
        return new(Acknowledge(ended));
    }

    /// <inheritdoc/>
    public ValueTask<VenueResult<VenueOrder>> QueryOrderAsync(MarketSymbol symbol, ClientOrderId id, CancellationToken cancellationToken) =>
        new(_book.Find(id) is { } order
            ? new VenueOrder(id, order.Number.ToString(), order.State, order.Reason)
            : new VenueOrder(id, null, OrderState.Expired, "The venue has never seen this order."));

    /// <inheritdoc/>
    public ValueTask<VenueResult<VenueAccount>> QueryAccountAsync(DateTimeOffset fillsSince, CancellationToken cancellationToken) =>
        new(new VenueAccount(_book.Balance, _book.Positions, _book.FillsSince(fillsSince)) { Funding = _book.FundingSince(fillsSince) });

    /// <inheritdoc/>
    public void Begin(MarketSymbol symbol, decimal price) => _before[symbol] = price;

    /// <inheritdoc/>
    public void OnMarket(in MarketUpdate update)
    {
        if (_before.Count > 0)
        {
            Resume();
        }

        _touch[update.Symbol] = update.Last;
        _lastUpdate = DateTimeOffset.FromUnixTimeMilliseconds(update.TimeMs);
        if (_funding.IsDue(update.TimeMs))
        {
            _funding.Charge(update.TimeMs, Fund);
            _fault = _book.Commit();
        }

        if (_book.Open.Count > 0)
        {
            Match(update, OrderType.Market);
            Match(update, OrderType.StopMarket);
            Match(update, OrderType.TakeProfitMarket);
            Match(update, OrderType.Limit);
            _fault = _book.Commit();
        }

        if (!_book.IsFlat && _margin?.LiquidationIn(update) is { } price)
        {
            Liquidate(update.Symbol, price);
        }
    }

    // Not sooner: what an interrupted engine sends again fills at its market's next price, not at the one that it had seen.
    private void Resume()
    {
        foreach (var (symbol, price) in _before)
        {
            _touch.TryAdd(symbol, price);
        }

        _before.Clear();
    }

    // The feed may run ahead of the engine: what happens here happens at the update that is being processed.
    private DateTimeOffset Now => _lastUpdate ?? _marketClock.GetUtcNow();

    private VenueResult<OrderAcknowledgement> Place(OrderRequest request)
    {
        if (_book.Find(request.Id) is { } known)
        {
            return Acknowledge(known);
        }

        if (_fault is not null && !request.ReduceOnly)
        {
            _fault = _book.Commit();
        }

        if (_fault is not null && !request.ReduceOnly)
        {
            return new VenueError(VenueErrorKind.Refused, "journal_not_writable", $"The paper venue's books can't be written. {_fault}");
        }

        if (PaperChecks.Refuse(request, RulesFor(request.Symbol), _touch.GetValueOrDefault(request.Symbol), _book.SignedSize(request.Symbol, request.Leg), _margin) is { } refusal)
        {
            _book.Add(request, OrderState.Rejected, refusal.Message, Now);
            _fault = _book.Commit();
            return refusal;
        }

        var order = _book.Add(request, OrderState.Acknowledged, null, Now);
        if (request.Type == OrderType.Market && _touch.TryGetValue(request.Symbol, out var touch))
        {
            Execute(order, touch, isMaker: false);
        }

        _fault = _book.Commit();
        return Acknowledge(_book.Find(request.Id) ?? order);
    }

    private void Match(in MarketUpdate update, OrderType type)
    {
        for (var i = _book.Open.Count - 1; i >= 0; i--)
        {
            // Filling one order can end others: the list may have become shorter.
            if (i < _book.Open.Count && _book.Open[i] is { } order && order.Request.Type == type && order.Request.Symbol == update.Symbol
                && PaperMatching.PriceFor(order.Request, update) is { } price)
            {
                Execute(order, price, isMaker: type == OrderType.Limit);
            }
        }
    }

    private void Execute(PaperOrder order, decimal price, bool isMaker)
    {
        var request = order.Request;
        var size = request.Size;
        if (request.ReduceOnly)
        {
            var held = _book.SignedSize(request.Symbol, request.Leg);
            var reducible = request.Side == OrderSide.Sell ? Math.Max(held, 0) : Math.Max(-held, 0);
            if (reducible == 0)
            {
                var ended = _book.End(order, OrderState.Cancelled, "Reduce-only, and there is no position to reduce.", Now);
                _events.Add(new VenueEvent.Ended(request.Id, ended.State, ended.Reason!, ended.Time));
                return;
            }

            size = Math.Min(size, reducible);
        }

        var rules = RulesFor(request.Symbol);
        var paid = isMaker ? price : WorstFillPrice(request.Symbol, request.Side, price);
        var fill = _book.Fill(order, size, paid, isMaker ? rules.MakerFeeRate : rules.TakerFeeRate, isMaker, Now);
        _events.Add(new VenueEvent.Filled(fill, OrderState.Filled));
        if (request is { ReduceOnly: true, TriggerPrice: not null })
        {
            EndOther(request.Id);
        }
    }

    // One cancels the other, as in Hyperliquid's grouping of stop and target: else the second could reduce what another strategy holds.
    private void EndOther(ClientOrderId filled)
    {
        for (var i = _book.Open.Count - 1; i >= 0; i--)
        {
            if (_book.Open[i] is { Request: { ReduceOnly: true, TriggerPrice: not null } } other && other.Request.Id.IsOfPositionOf(filled))
            {
                var ended = _book.End(other, OrderState.Cancelled, "The other of stop and target has filled.", Now);
                _events.Add(new VenueEvent.Ended(other.Request.Id, ended.State, ended.Reason!, ended.Time));
            }
        }
    }

    private void Fund(VenueFunding payment)
    {
        _book.Fund(payment);
        _events.Add(new VenueEvent.Funded(payment));
    }

    private void Liquidate(MarketSymbol symbol, decimal price)
    {
        foreach (var position in _book.AllPositions.Where(p => p.Symbol == symbol && p.SignedSize != 0).ToArray())
        {
            var order = _book.Liquidate(position, Now);
            var fill = _book.Fill(order, order.Request.Size, price, RulesFor(symbol).TakerFeeRate, false, Now, isLiquidation: true);
            _events.Add(new VenueEvent.Filled(fill, OrderState.Filled));
        }

        _fault = _book.Commit();
    }

    private static OrderAcknowledgement Acknowledge(PaperOrder order) => new(order.Number.ToString(), order.State);
}
