using System.Threading.Channels;
using SparkStacker.Trading.Exchanges;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>
/// Carries requests to the venue and its answers back onto the engine's loop. A paper venue answers at once, an
/// exchange later: the loop never waits for one.
/// </summary>
internal sealed class VenueLink(EngineContext context, OrderFlow orders, FillFlow fills, FundingFlow funding, SignalFlow signals, HedgeFlow hedges, Action wake, CancellationToken stopping)
{
    private static readonly TimeSpan s_askAgain = TimeSpan.FromSeconds(2);

    private readonly Channel<Action> _answers = Channel.CreateBounded<Action>(
        new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    private long? _lastAsked;
    private int _waiting;

    /// <summary>Writes the journal, sends what is due, takes what came back, until nothing moves any more.</summary>
    public void Pump(bool force = false)
    {
        bool moved;
        do
        {
            moved = Take();
            var durable = context.Journal.Flush(context.MarketTime, force);
            while (orders.TryNextCancel(out var cancelled))
            {
                moved = true;
                Cancel(cancelled);
            }

            while (orders.TryNextPlace(durable, out var order))
            {
                moved = true;
                Place(order);
            }
        }
        while (moved);
    }

    /// <summary>Ends requests to the venue.</summary>
    public CancellationToken Stopping => stopping;

    /// <summary>Takes the venue's answer to a question on the engine's loop.</summary>
    public void Ask<T>(ValueTask<T> request, Action<T> answer) => On(request, answer);

    /// <summary>Asks for orders whose outcome is unknown; at most every two seconds.</summary>
    public void AskForUnknown()
    {
        if (context.Orders.FirstUnknown is null || (_lastAsked is { } at && context.Machine.GetElapsedTime(at) < s_askAgain))
        {
            return;
        }

        _lastAsked = context.Machine.GetTimestamp();
        foreach (var order in context.Orders.Open.Where(o => o.State == OrderState.Unknown).ToArray())
        {
            var query = context.Venue.QueryOrderAsync(order.Symbol, order.Id, stopping);
            On(query, result =>
            {
                if (result.IsSuccess)
                {
                    Apply(order.Id, result.Value);
                }
            });
        }
    }

    /// <summary>Applies what the venue says of an order of ours.</summary>
    public void Apply(ClientOrderId id, VenueOrder told)
    {
        if (context.Orders.Find(id) is not { } order)
        {
            return;
        }

        if (told.State is OrderState.Filled or OrderState.PartiallyFilled)
        {
            // Fills carry price and fee: ask for them; they move the order.
            On(context.Venue.QueryAccountAsync(order.CreatedAt, stopping), result =>
            {
                foreach (var fill in result.Value?.Fills ?? [])
                {
                    fills.Apply(fill);
                }
            });
        }
        else if (told.State.IsFinal())
        {
            fills.End(order, told.State, told.Reason ?? told.State.ToString());
        }
        else if (order.State.CanBecome(OrderState.Acknowledged))
        {
            context.Save(context.Orders.Move(order, OrderState.Acknowledged, context.MarketTime, venueOrderId: told.VenueOrderId));
        }
    }

    private bool Take()
    {
        var moved = false;
        while (Volatile.Read(ref _waiting) > 0 && _answers.Reader.TryRead(out var answer))
        {
            moved = true;
            Interlocked.Decrement(ref _waiting);
            answer();
        }

        while (context.Venue.Events.TryRead(out var venueEvent))
        {
            moved = true;
            if (venueEvent is VenueEvent.Filled filled)
            {
                fills.Apply(filled.Fill);
            }
            else if (venueEvent is VenueEvent.Funded funded)
            {
                funding.Apply(funded.Payment);
            }
            else if (venueEvent is VenueEvent.Ended ended && context.Orders.Find(ended.Order) is { } order)
            {
                fills.End(order, ended.State, ended.Reason);
            }
        }

        if (moved)
        {
            foreach (var runner in context.Runners)
            {
                signals.Execute(runner);
            }

            hedges.Update();
        }

        return moved;
    }

    private void Place(Order order)
    {
        var started = context.Machine.GetTimestamp();
        On(context.Venue.PlaceAsync(OrderRequest.For(order, context.Venue.NetsPositions), stopping), result => Placed(order.Id, result, started));
    }

    private void Placed(ClientOrderId id, VenueResult<OrderAcknowledgement> result, long started)
    {
        if (context.Orders.Find(id) is not { } order)
        {
            return; // Its fill came before its acknowledgement.
        }

        var elapsed = context.Machine.GetElapsedTime(started).TotalSeconds;
        if (result.IsSuccess)
        {
            if (order.State.CanBecome(OrderState.Acknowledged))
            {
                context.Save(context.Orders.Move(order, OrderState.Acknowledged, context.MarketTime, venueOrderId: result.Value.VenueOrderId), elapsed);
            }
        }
        else if (result.Error.Kind == VenueErrorKind.Unknown || (result.Error.IsTransient && order.ReduceOnly))
        {
            // An exit that only failed to get through must be made again: asking for it finds that out.
            if (order.State.CanBecome(OrderState.Unknown))
            {
                context.Save(context.Orders.Move(order, OrderState.Unknown, context.MarketTime, result.Error.Message), elapsed);
            }
        }
        else
        {
            fills.End(order, OrderState.Rejected, result.Error.Message, elapsed, result.Error.Code);
        }
    }

    private void Cancel(Order order) => On(context.Venue.CancelAsync(order.Symbol, order.Id, stopping), result =>
    {
        if (context.Orders.Find(order.Id) is not { } current)
        {
            return;
        }

        if (result.IsSuccess)
        {
            fills.End(current, OrderState.Cancelled, "Cancelled: no longer needed.");
        }
        else
        {
            // Refused means that it ended by itself; anything else leaves it open until the venue tells.
            On(context.Venue.QueryOrderAsync(order.Symbol, order.Id, stopping), told =>
            {
                if (told.IsSuccess)
                {
                    Apply(order.Id, told.Value);
                }
            });
        }
    });

    private void On<T>(ValueTask<T> request, Action<T> answer)
    {
        if (request.IsCompletedSuccessfully)
        {
            answer(request.Result);
        }
        else
        {
            _ = WaitAsync(request.AsTask(), answer);
        }
    }

    private async Task WaitAsync<T>(Task<T> request, Action<T> answer)
    {
        try
        {
            var result = await request.ConfigureAwait(false);
            await _answers.Writer.WriteAsync(() => answer(result), stopping).ConfigureAwait(false);
            Interlocked.Increment(ref _waiting); // A look at the counter is cheaper than one into the channel, and there are many.
            wake();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The engine stops; the journal knows the order, and the next start asks for it.
        }
    }
}
