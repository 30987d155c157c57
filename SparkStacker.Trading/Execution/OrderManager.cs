using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Execution;

/// <summary>The orders without a final state, and the only place where an order changes its state. One loop only.</summary>
internal sealed class OrderManager(IEnumerable<Order> open)
{
    private readonly List<Order> _open = [.. open];

    public IReadOnlyList<Order> Open => _open;

    /// <summary>The first order whose outcome is unknown, if there is one.</summary>
    public Order? FirstUnknown => _open.Find(o => o.State == OrderState.Unknown);

    public Order? Find(ClientOrderId id) => _open.Find(o => o.Id == id);

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
    /// <exception cref="InvalidOperationException">The state machine doesn't allow the step: a bug of ours.</exception>
    public Order Move(Order order, OrderState state, DateTimeOffset time, Func<Order, Order>? also = null)
    {
        if (!order.State.CanBecome(state))
        {
            throw new InvalidOperationException($"Order {order.Id} can't go from {order.State} to {state}.");
        }

        var changed = order with { State = state, UpdatedAt = time, Revision = order.Revision + 1 };
        changed = also?.Invoke(changed) ?? changed;
        var index = _open.FindIndex(o => o.Id == order.Id);
        if (state.IsFinal())
        {
            _open.RemoveAt(index);
        }
        else
        {
            _open[index] = changed;
        }

        return changed;
    }
}
