using SparkStacker.Trading.Execution;

namespace SparkStacker.Monitoring.Metrics;

/// <summary>Orders whose end was counted: a fill and an answer may both tell it. Remembers the last ones only.</summary>
internal sealed class FinalOrders
{
    // Both tellings come within one step of the engine, which has a handful of orders.
    private const int Capacity = 1024;

    private readonly HashSet<ClientOrderId> _seen = [];
    private readonly Queue<ClientOrderId> _age = [];

    /// <summary>Whether this is the first time.</summary>
    public bool Add(ClientOrderId order)
    {
        if (!_seen.Add(order))
        {
            return false;
        }

        _age.Enqueue(order);
        if (_age.Count > Capacity)
        {
            _seen.Remove(_age.Dequeue());
        }

        return true;
    }
}
