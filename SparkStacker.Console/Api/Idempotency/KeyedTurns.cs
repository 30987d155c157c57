namespace SparkStacker.Console.Api.Idempotency;

/// <summary>One at a time for each key; keys that nobody waits for take no memory.</summary>
internal sealed class KeyedTurns
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Turn> _turns = new(StringComparer.Ordinal);

    /// <summary>Waits until nobody else holds the key. Dispose to let the next go.</summary>
    public async Task<IDisposable> TakeAsync(string key, CancellationToken cancellationToken)
    {
        Turn turn;
        lock (_gate)
        {
            turn = _turns.TryGetValue(key, out var known) ? known : _turns[key] = new Turn();
            turn.Users++;
        }

        try
        {
            await turn.Semaphore.WaitAsync(cancellationToken);
            return new Holder(this, key, turn);
        }
        catch (OperationCanceledException)
        {
            Leave(key, turn);
            throw;
        }
    }

    private void Leave(string key, Turn turn)
    {
        lock (_gate)
        {
            if (--turn.Users == 0)
            {
                _turns.Remove(key);
                turn.Semaphore.Dispose();
            }
        }
    }

    private sealed class Turn
    {
        public SemaphoreSlim Semaphore { get; } = new(1);

        public int Users { get; set; }
    }

    private sealed class Holder(KeyedTurns turns, string key, Turn turn) : IDisposable
    {
        public void Dispose()
        {
            turn.Semaphore.Release();
            turns.Leave(key, turn);
        }
    }
}
