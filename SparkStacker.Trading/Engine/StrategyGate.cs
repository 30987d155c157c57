using SparkStacker.Trading.Strategies;

namespace SparkStacker.Trading.Engine;

/// <summary>
/// Bounds the time of a strategy's code, which runs on the engine's loop. Whoever waits too long takes the engine away from it:
/// when the code comes back it finds the gate closed and ends without touching anything.
/// </summary>
/// <remarks>
/// Between <see cref="Enter"/> and <see cref="Exit"/> the loop is inside the strategy and nowhere else; both sides decide with one
/// atomic step. So an engine that was taken away is at rest, and a new one can start from the journal as after a crash.
/// </remarks>
internal sealed class StrategyGate(TimeProvider machine)
{
    private const int Open = 0;
    private const int Inside = 1;
    private const int Closed = 2;

    private int _state;
    private long _since;
    private StrategyId _strategy;

    /// <summary>The loop goes into a strategy's code.</summary>
    /// <exception cref="EngineAbandonedException">The engine was taken away.</exception>
    public void Enter(StrategyId strategy)
    {
        (_strategy, _since) = (strategy, machine.GetTimestamp());
        Step(Open, Inside);
    }

    /// <summary>The loop is back.</summary>
    /// <exception cref="EngineAbandonedException">The engine was taken away.</exception>
    public void Exit() => Step(Inside, Open);

    /// <summary>Takes the engine away where a strategy has been at work for longer than <paramref name="limit"/>.</summary>
    /// <returns>The strategy; null where nothing was done.</returns>
    public StrategyId? TryAbandon(TimeSpan limit)
    {
        if (Volatile.Read(ref _state) != Inside)
        {
            return null;
        }

        var (strategy, since) = (_strategy, Volatile.Read(ref _since));
        return machine.GetElapsedTime(since) > limit && Interlocked.CompareExchange(ref _state, Closed, Inside) == Inside ? strategy : null;
    }

    /// <summary>Whether the engine was taken away.</summary>
    public bool IsClosed => Volatile.Read(ref _state) == Closed;

    private void Step(int from, int to)
    {
        if (Interlocked.CompareExchange(ref _state, to, from) != from)
        {
            throw new EngineAbandonedException();
        }
    }
}
