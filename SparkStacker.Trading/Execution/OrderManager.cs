using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Execution;

/// <summary>The orders without a final state, and the only place where an order changes its state. One loop only.</summary>
internal sealed class OrderManager(IEnumerable<Order> open)
{
    private readonly List<Order> _open = [.. open];

    public IReadOnlyList<Order> Open => _open;

    /// <summary>The first order whose outcome is unknown, if there is one.</summary>
    public Order? FirstUnknown => _open.Find(o => o.State == OrderState.Unknown);

    public Order? Find(ClientOrderId id) => IndexOf(id) is var index and >= 0 ? _open[index] : null;

    public Order? Find(PositionId position, OrderPurpose purpose)
    {
        foreach (var order in _open)
        {
            if (order.Position == position && order.Purpose == purpose)
            {
                return order;
            }
        }

        return null;
    }

    public bool HasEntry(StrategyId strategy)
    {
        foreach (var order in _open)
        {
            if (order.Strategy == strategy && order.Purpose == OrderPurpose.Entry)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a new order in state Intended.</summary>
    public Order Add(Order order)
    {
        if (order.State != OrderState.Intended)
        {
            throw new InvalidOperationException($"A new order is intended, this one is {order.State}.");
        }

        _open.Add(order);
        return order;
    }

    /// <summary>Moves an order to a new state.</summary>
    /// <param name="order">The order as it is.</param>
    /// <param name="state">New state.</param>
    /// <param name="time">Market time of the change.</param>
    /// <param name="reason">Why, where the state doesn't say enough; null keeps what is there.</param>
    /// <param name="venueOrderId">The venue's name of it; null keeps what is there.</param>
    /// <exception cref="InvalidOperationException">The state machine doesn't allow the step: a bug of ours.</exception>
    public Order Move(Order order, OrderState state, DateTimeOffset time, string? reason = null, string? venueOrderId = null) => Replace(order, order with
    {
        State = state,
        UpdatedAt = time,
        Revision = order.Revision + 1,
        Reason = reason ?? order.Reason,
        VenueOrderId = venueOrderId ?? order.VenueOrderId,
    });

    /// <summary>Takes an execution: mean price over all fills, sum of fees.</summary>
    /// <exception cref="InvalidOperationException">The order has ended: a bug of ours.</exception>
    public Order Fill(Order order, Fill fill)
    {
        var filled = order.FilledSize + fill.Size;
        return Replace(order, order with
        {
            State = filled >= order.Size ? OrderState.Filled : OrderState.PartiallyFilled,
            UpdatedAt = fill.Time,
            Revision = order.Revision + 1,
            FilledSize = filled,
            AverageFillPrice = order.FilledSize == 0 ? fill.Price : ((order.AverageFillPrice * order.FilledSize) + fill.Notional) / filled,
            Fees = order.Fees + fill.Fee,
        });
    }

    private Order Replace(Order order, Order changed)
    {
        if (!order.State.CanBecome(changed.State))
        {
            throw new InvalidOperationException($"Order {order.Id} can't go from {order.State} to {changed.State}.");
        }

        var index = IndexOf(order.Id);
        if (changed.State.IsFinal())
        {
            _open.RemoveAt(index);
        }
        else
        {
            _open[index] = changed;
        }

        return changed;
    }

    private int IndexOf(ClientOrderId id)
    {
        for (var i = 0; i < _open.Count; i++)
        {
            if (_open[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
