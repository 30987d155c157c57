using SparkStacker.Trading.Execution;
using SparkStacker.Trading.Market;

namespace SparkStacker.Trading.Exchanges.Paper;

/// <summary>The paper venue's books in memory: open orders, net positions, cash; and what a step changed in them.</summary>
internal sealed class PaperBook
{
    private readonly AccountId _account;
    private readonly IPaperVenueStore _store;
    private readonly List<PaperOrder> _open;
    private readonly Dictionary<(MarketSymbol Symbol, PositionLeg Leg), PaperPosition> _positions;
    private readonly List<PaperOrder> _changedOrders = [];
    private readonly List<PaperPosition> _changedPositions = [];
    private readonly List<VenueFill> _newFills = [];
    private readonly List<VenueFunding> _newFunding = [];
    private bool _isFundedOn;
    private int _openPositions;
    private long _orders;
    private long _fills;

    public PaperBook(TradingAccount account, IPaperVenueStore store)
    {
        (_account, _store) = (account.Id, store);
        var state = store.Load(account.Id);
        Balance = state.Balance ?? account.OpeningBalance;
        (_open, _orders, _fills) = ([.. state.OpenOrders], state.LastOrderNumber, state.LastFillNumber);
        _positions = state.Positions.ToDictionary(p => (p.Symbol, p.Leg));
        _openPositions = state.Positions.Count(p => p.SignedSize != 0);
        FundedUntil = state.FundedUntil;
    }

    public decimal Balance { get; private set; }

    /// <summary>Market time up to which funding has been charged; null before the first update.</summary>
    public DateTimeOffset? FundedUntil { get; private set; }

    public List<PaperOrder> Open => _open;

    public IReadOnlyList<VenuePosition> Positions =>
        [.. _positions.Values.Where(p => p.SignedSize != 0).Select(p => new VenuePosition(p.Symbol, p.SignedSize, p.EntryPrice))];

    public bool IsFlat => _openPositions == 0;

    public Dictionary<(MarketSymbol Symbol, PositionLeg Leg), PaperPosition>.ValueCollection AllPositions => _positions.Values;

    public decimal SignedSize(MarketSymbol symbol, PositionLeg leg) => _positions.TryGetValue((symbol, leg), out var position) ? position.SignedSize : 0;

    public PaperOrder? Find(ClientOrderId id) => _open.Find(o => o.Request.Id == id) ?? _changedOrders.FindLast(o => o.Request.Id == id) ?? _store.FindOrder(_account, id);

    public IReadOnlyList<VenueFill> FillsSince(DateTimeOffset since) => _store.FillsSince(_account, since);

    public IReadOnlyList<VenueFunding> FundingSince(DateTimeOffset since) => _store.FundingSince(_account, since);

    /// <summary>Funding is charged up to here. Durable with the next step while something is open: flat accounts owe nothing.</summary>
    public void FundUntil(DateTimeOffset time, bool isDue)
    {
        FundedUntil = time;
        _isFundedOn |= isDue;
    }

    /// <summary>Moves cash for a funding payment.</summary>
    public void Fund(VenueFunding payment)
    {
        Balance += payment.Amount;
        _newFunding.Add(payment);
    }

    /// <summary>The venue's own order that takes a position away.</summary>
    public PaperOrder Liquidate(PaperPosition position, DateTimeOffset time)
    {
        var side = position.SignedSize > 0 ? OrderSide.Sell : OrderSide.Buy;
        var id = ClientOrderId.From(_account.Value, "liquidation", (_orders + 1).ToString());
        var request = new OrderRequest(id, position.Symbol, OrderType.Market, side, Math.Abs(position.SignedSize), null, null, true) { Leg = position.Leg };
        return Add(request, OrderState.Acknowledged, "Below the maintenance margin.", time);
    }

    public PaperOrder Add(OrderRequest request, OrderState state, string? reason, DateTimeOffset time)
    {
        var order = new PaperOrder(_account, ++_orders, request, state, 0, reason, time);
        Track(order);
        return order;
    }

    public PaperOrder End(PaperOrder order, OrderState state, string reason, DateTimeOffset time)
    {
        var ended = order with { State = state, Reason = reason, Time = time };
        Track(ended);
        return ended;
    }

    /// <summary>Fills an order entirely: moves cash and position.</summary>
    public VenueFill Fill(PaperOrder order, decimal size, decimal price, decimal feeRate, bool isMaker, DateTimeOffset time, bool isLiquidation = false)
    {
        var request = order.Request;
        var fee = size * price * feeRate;
        var position = _positions.GetValueOrDefault((request.Symbol, request.Leg)) ?? new PaperPosition(_account, request.Symbol, 0, 0) { Leg = request.Leg };
        var signed = request.Side == OrderSide.Buy ? size : -size;
        var closed = position.SignedSize * signed < 0 ? Math.Min(size, Math.Abs(position.SignedSize)) : 0;
        Balance += ((price - position.EntryPrice) * closed * Math.Sign(position.SignedSize)) - fee;

        var total = position.SignedSize + signed;
        var entry = total == 0 ? 0
            : closed == 0 ? ((position.EntryPrice * Math.Abs(position.SignedSize)) + (price * size)) / Math.Abs(total)
            : closed == size ? position.EntryPrice
            : price; // Turned around: what is left was opened by this fill.
        _openPositions += (total == 0 ? 0 : 1) - (position.SignedSize == 0 ? 0 : 1);
        position = position with { SignedSize = total, EntryPrice = entry };
        _positions[(request.Symbol, request.Leg)] = position;
        _changedPositions.Add(position);

        var fill = new VenueFill($"{_account}-{++_fills}", request.Id, request.Symbol, request.Side, price, size, fee, isMaker, time)
        {
            IsLiquidation = isLiquidation,
            Leg = request.Leg,
        };
        _newFills.Add(fill);
        Track(order with { State = OrderState.Filled, FilledSize = size, Time = time });
        return fill;
    }

    /// <summary>Writes what changed; on a fault everything stays queued for the next try.</summary>
    public string? Commit()
    {
        if (_changedOrders.Count + _changedPositions.Count + _newFills.Count + _newFunding.Count == 0 && !_isFundedOn)
        {
            return null;
        }

        var fault = _store.Commit(new PaperChanges(_account, Balance, _changedOrders, _changedPositions, _newFills)
        {
            Funding = _newFunding,
            FundedUntil = FundedUntil,
        });
        if (fault is null)
        {
            _changedOrders.Clear();
            _changedPositions.Clear();
            _newFills.Clear();
            _newFunding.Clear();
            _isFundedOn = false;
        }

        return fault;
    }

    private void Track(PaperOrder order)
    {
        var index = _open.FindIndex(o => o.Number == order.Number);
        if (order.State.IsFinal())
        {
            if (index >= 0)
            {
                _open.RemoveAt(index);
            }
        }
        else if (index >= 0)
        {
            _open[index] = order;
        }
        else
        {
            _open.Add(order);
        }

        _changedOrders.Add(order);
    }
}
