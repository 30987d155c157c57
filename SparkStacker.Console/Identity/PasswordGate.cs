namespace SparkStacker.Console.Identity;

/// <summary>Hashing a password is slow on purpose: so many at a time, the rest wait, and a flood of sign-ins leaves cores to trading.</summary>
internal sealed class PasswordGate : IDisposable
{
    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        return new Place(_places);
    }

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
