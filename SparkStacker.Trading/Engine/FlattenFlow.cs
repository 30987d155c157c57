using SparkStacker.Trading.Execution;

namespace SparkStacker.Trading.Engine;

/// <summary>
/// Positions that have to go, whatever it takes: closes them at market, reduce-only, and tries again for as long as one is open.
/// </summary>
internal sealed class FlattenFlow(EngineContext context, OrderFlow orders)
{
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(2);

    private readonly Dictionary<PositionId, (ExitReason Reason, string Sentence)> _demands = [];
    private long _lastTry;

    /// <summary>Whether positions are still to go.</summary>
    public bool IsBusy => _demands.Count > 0;

    /// <summary>Closes a position.</summary>
    public void Close(Position position, ExitReason reason, string sentence)
    {
        if (_demands.TryAdd(position.Id, (reason, sentence)))
        {
            _lastTry = context.Machine.GetTimestamp();
            Order(position, reason, sentence);
        }
    }

    /// <summary>Closes every position.</summary>
    /// <returns>How many.</returns>
    public int CloseAll(ExitReason reason, string sentence)
    {
        var open = context.Portfolio.Open.ToArray();
        foreach (var position in open)
        {
            Close(position, reason, sentence);
        }

        return open.Length;
    }

    /// <summary>Orders again what is still open, at most every two seconds.</summary>
    public void Retry()
    {
        if (_demands.Count == 0 || context.Machine.GetElapsedTime(_lastTry) < s_retry)
        {
            return;
        }

        _lastTry = context.Machine.GetTimestamp();
        foreach (var (id, (reason, sentence)) in _demands.ToArray())
        {
            if (context.Portfolio.Find(id) is { } position)
            {
                Order(position, reason, sentence);
            }
            else
            {
                _demands.Remove(id);
            }
        }
    }

    /// <summary>A position that is gone is no longer to go.</summary>
    public void Forget(PositionId flat) => _demands.Remove(flat);

    private void Order(Position position, ExitReason reason, string sentence)
    {
        if (context.Orders.Find(position.Id, OrderPurpose.Close) is null)
        {
            orders.Close(position, position.Size, reason, sentence);
        }
    }
}
