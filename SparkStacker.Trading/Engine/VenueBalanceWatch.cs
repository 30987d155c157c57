using SparkStacker.Trading.Engine.Events;
using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>
/// Compares money and positions with the venue's once a minute while nothing is on its way. What differs twice in a row holds back
/// entries until it agrees again: once may be a fill of which the news is still on its way.
/// </summary>
internal sealed class VenueBalanceWatch(EngineContext context, VenueLink link)
{
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(2);

    private long _askedAt = context.Machine.GetTimestamp();
    private string? _suspected;
    private bool _isAsking;

    /// <summary>Asks when it is time; on each idle moment.</summary>
    public void Poll()
    {
        var wait = _suspected is null ? s_every : s_again;
        if (_isAsking || context.IsReconciling || context.Machine.GetElapsedTime(_askedAt) < wait || IsMoving())
        {
            return;
        }

        _isAsking = true;
        _askedAt = context.Machine.GetTimestamp();
        var sequence = context.Portfolio.LastLedgerSequence;
        link.Ask(context.Venue.QueryAccountAsync(context.MarketTime, link.Stopping), answer =>
        {
            _isAsking = false;
            if (answer.IsSuccess && !IsMoving() && sequence == context.Portfolio.LastLedgerSequence)
            {
                Judge(VenueComparison.Difference(context, answer.Value));
            }
        });
    }

    private void Judge(string? difference)
    {
        if (difference is not null && difference != _suspected)
        {
            _suspected = difference;
            return;
        }

        _suspected = difference;
        if (difference != context.Difference)
        {
            context.Difference = difference;
            context.Emit(new Reconciled(0, difference is null ? [] : [difference]));
        }
    }

    private bool IsMoving()
    {
        foreach (var order in context.Orders.Open)
        {
            if (order.State != OrderState.Acknowledged || order.Type == OrderType.Market)
            {
                return true;
            }
        }

        return false;
    }
}
