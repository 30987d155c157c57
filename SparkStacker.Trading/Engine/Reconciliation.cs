using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>
/// Compares state here and at the venue before anything else happens: fills that were missed, orders whose fate is open,
/// positions and balance. Start and recovery are this one path.
/// </summary>
internal sealed class Reconciliation(EngineContext context, OrderFlow orders, FillFlow fills, FundingFlow funding, ProtectionFlow protection, LedgerWatch ledger, VenueLink link)
{
    /// <summary>Asks the venue and puts right what can be; what can't stays a difference that holds back entries.</summary>
    public async Task RunAsync(DateTimeOffset? lastFillAt, CancellationToken cancellationToken)
    {
        context.IsReconciling = true;
        var differences = new List<string>();
        var asked = context.Orders.Open.ToArray();
        var account = await context.Venue.QueryAccountAsync(lastFillAt ?? DateTimeOffset.UnixEpoch, cancellationToken).ConfigureAwait(false);
        if (!account.IsSuccess)
        {
            context.Difference = $"The venue doesn't answer: {account.Error.Message}";
            context.IsReconciling = false;
            return;
        }

        foreach (var order in asked.Where(o => o.State == OrderState.Intended))
        {
            context.Save(context.Orders.Move(order, OrderState.Unknown, context.MarketTime, "The console stopped before the venue's answer."));
        }

        foreach (var fill in account.Value.Fills)
        {
            if (fills.Apply(fill))
            {
                differences.Add($"A fill was missed: {fill.Side} {fill.Size} at {fill.Price}.");
            }
        }

        foreach (var payment in account.Value.Funding)
        {
            if (funding.Apply(payment))
            {
                differences.Add($"A funding payment was missed: ${payment.Amount}.");
            }
        }

        foreach (var order in asked)
        {
            await AskAsync(order.Id, differences, cancellationToken).ConfigureAwait(false);
        }

        foreach (var position in context.Portfolio.Open.ToArray())
        {
            protection.Ensure(position);
        }

        // A stop or target that outlived its position would take from the next one.
        foreach (var orphan in context.Orders.Open.Where(o => o.ReduceOnly && context.Portfolio.Find(o.Position) is null).ToArray())
        {
            orders.Cancel(orphan);
        }

        ledger.Check();
        context.Difference = VenueComparison.Difference(context, account.Value);
        if (context.Difference is { } difference)
        {
            differences.Add(difference);
        }

        context.IsReconciling = false;
        context.Emit(new Reconciled(asked.Length, differences));
        link.Pump();
    }

    private async Task AskAsync(ClientOrderId id, List<string> differences, CancellationToken cancellationToken)
    {
        if (context.Orders.Find(id) is not { } order)
        {
            return;
        }

        var told = await context.Venue.QueryOrderAsync(order.Symbol, id, cancellationToken).ConfigureAwait(false);
        if (!told.IsSuccess)
        {
            return; // Stays unknown and is asked for again.
        }

        if (told.Value.State != OrderState.Expired)
        {
            link.Apply(id, told.Value);
            return;
        }

        // The venue has never seen it: the decision stands while it is fresh, and an exit stands as long as there is something to exit.
        var isFresh = context.Feed.IsRecorded || context.MarketTime - order.CreatedAt <= context.Risk.FeedStale;
        if (order.ReduceOnly ? context.Portfolio.Find(order.Position) is not null : isFresh)
        {
            orders.Resend(order);
            differences.Add($"{order.Purpose} {order.Side} {order.Size} had not reached the venue and is sent again.");
        }
        else
        {
            fills.End(order, OrderState.Expired, "It never reached the venue, and the moment has passed.");
            differences.Add($"{order.Purpose} {order.Side} {order.Size} never reached the venue and has expired.");
        }
    }
}
