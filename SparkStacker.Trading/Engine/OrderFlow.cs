using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>Makes orders: durable intents first, requests to the venue after the journal has them.</summary>
internal sealed class OrderFlow(EngineContext context)
{
    private readonly Queue<Order> _toPlace = new();
    private readonly Queue<Order> _toCancel = new();
    private (PositionId Position, string Stem) _named;

    /// <summary>Opens a position; its size was decided by the risk rules.</summary>
    public Order Enter(StrategyRunner runner, PositionId position, PositionSide side, decimal size, decimal price, double sizingSeconds) => Intend(new Order
    {
        Id = Name(position, OrderPurpose.Entry, 0),
        Account = context.Account.Id,
        Strategy = runner.Id,
        Position = position,
        Symbol = runner.Definition.Symbol,
        Purpose = OrderPurpose.Entry,
        Type = OrderType.Market,
        Side = side.OpeningSide(),
        Size = size,
        ReduceOnly = false,
        ReferencePrice = price,
        State = OrderState.Intended,
        CreatedAt = context.MarketTime,
        UpdatedAt = context.MarketTime,
    }, sizingSeconds);

    /// <summary>Closes a position, or a part of it, at market.</summary>
    public Order Close(Position position, decimal size, ExitReason reason, string? sentence) =>
        Reduce(position, OrderPurpose.Close, OrderType.Market, size, null, reason, sentence);

    /// <summary>Rests a stop-loss or take-profit for the whole position at the venue.</summary>
    public Order Protect(Position position, OrderPurpose purpose, decimal trigger) => Reduce(
        position, purpose, purpose == OrderPurpose.StopLoss ? OrderType.StopMarket : OrderType.TakeProfitMarket, position.Size, trigger,
        purpose == OrderPurpose.StopLoss ? ExitReason.StopLoss : ExitReason.TakeProfit, null);

    /// <summary>An order of the venue's own that closes a position: known here so that its fill has a home.</summary>
    public Order Adopt(Position position, decimal size, ExitReason reason, string sentence)
    {
        var order = Prepare(position, OrderPurpose.Close, OrderType.Market, size, null, reason, sentence);
        context.Orders.Add(order);
        order = context.Orders.Move(order, OrderState.Sent, context.MarketTime);
        context.Save(order);
        return order;
    }

    /// <summary>Asks the venue to cancel an order.</summary>
    public void Cancel(Order order) => _toCancel.Enqueue(order);

    /// <summary>Sends an order again that the venue has never seen.</summary>
    public void Resend(Order order) => _toPlace.Enqueue(order);

    /// <summary>The next order to cancel that is open still.</summary>
    public bool TryNextCancel(out Order order)
    {
        while (_toCancel.TryDequeue(out order!))
        {
            if (context.Orders.Find(order.Id) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next order to send. Call only when the journal is flushed.</summary>
    /// <param name="isDurable">Whether the intents are written: an entry that isn't must not be sent.</param>
    /// <param name="order">The order, now in state Sent.</param>
    public bool TryNextPlace(bool isDurable, out Order order)
    {
        while (_toPlace.TryDequeue(out order!))
        {
            var current = context.Orders.Find(order.Id);
            if (current is null)
            {
                continue;
            }

            if (!isDurable && !current.ReduceOnly)
            {
                context.Save(context.Orders.Move(current, OrderState.Denied, context.MarketTime, "The journal can't be written."));
                continue;
            }

            order = current.State == OrderState.Intended ? context.Orders.Move(current, OrderState.Sent, context.MarketTime) : current;
            return true;
        }

        return false;
    }

    private Order Reduce(Position position, OrderPurpose purpose, OrderType type, decimal size, decimal? trigger, ExitReason reason, string? sentence) =>
        Intend(Prepare(position, purpose, type, size, trigger, reason, sentence));

    private Order Prepare(Position position, OrderPurpose purpose, OrderType type, decimal size, decimal? trigger, ExitReason reason, string? sentence)
    {
        var numbered = position with { OrderCount = position.OrderCount + 1 };
        context.Save(numbered);
        return new Order
        {
            Id = Name(position.Id, purpose, numbered.OrderCount),
            Account = context.Account.Id,
            Strategy = position.Strategy,
            Position = position.Id,
            Symbol = position.Symbol,
            Purpose = purpose,
            Type = type,
            Side = position.Side.ClosingSide(),
            Size = size,
            TriggerPrice = trigger,
            ReduceOnly = true,
            ReferencePrice = trigger ?? context.PriceOf(position.Symbol) ?? position.EntryPrice,
            State = OrderState.Intended,
            ExitReason = reason,
            Reason = sentence,
            CreatedAt = context.MarketTime,
            UpdatedAt = context.MarketTime,
        };
    }

    private ClientOrderId Name(PositionId position, OrderPurpose purpose, int number)
    {
        if (_named.Position != position)
        {
            _named = (position, ClientOrderId.Stem(context.Account.Id, position));
        }

        return ClientOrderId.Of(_named.Stem, purpose, number);
    }

    private Order Intend(Order order, double? sizingSeconds = null)
    {
        context.Orders.Add(order);
        context.RunnerOf(order.Strategy).OrderRate.Add(order.CreatedAt.ToUnixTimeMilliseconds());
        context.Save(order, sizingSeconds: sizingSeconds);
        _toPlace.Enqueue(order);
        return order;
    }
}
